import { findLibreOffice, LIBREOFFICE_MISSING } from "./libreoffice";
import { BRIDGE_MISSING, findPython } from "./libreoffice-edit";

/**
 * A `describe` for what only LibreOffice can judge. Without LibreOffice the tests are left out, counted as skipped and
 * said so; where CI is "true" they fail instead, since a machine that always leaves them out proves nothing.
 */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  describeUnless(findLibreOffice() === undefined ? LIBREOFFICE_MISSING : undefined, name, tests);
}

/** The same for tests that let LibreOffice change a workbook, which takes its Python bridge as well. */
export function describeWithLibreOfficeEditing(name: string, tests: () => void): void {
  const missing =
    findLibreOffice() === undefined ? LIBREOFFICE_MISSING : findPython() === undefined ? BRIDGE_MISSING : undefined;
  describeUnless(missing, name, tests);
}

function describeUnless(missing: string | undefined, name: string, tests: () => void): void {
  if (missing === undefined) {
    describe(name, tests);
  } else if (process.env["CI"] === "true") {
    describe(name, () => {
      it("needs LibreOffice", () => {
        throw new Error(missing);
      });
    });
  } else {
    process.stderr.write(`\n*** LEFT OUT: "${name}" was not checked. ${missing}\n`);
    describe.skip(`LEFT OUT (no LibreOffice): ${name}`, tests);
  }
}
