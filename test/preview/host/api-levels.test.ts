import { readFileSync } from "node:fs";
import { API_LEVELS, existsAt } from "../../../preview/host/api-levels";

const types = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
const excel = types.slice(types.indexOf("declare namespace Excel {"));

/** The level Microsoft's types give for a member of a class. */
function statedLevel(typeName: string, member: string): string | undefined {
  const start = excel.indexOf(`\n    class ${typeName} extends OfficeExtension.ClientObject {`);
  const body = excel.slice(start, excel.indexOf("\n    }\n", start));
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  const declared = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*(?:readonly )?${name}\\??[:(]`).exec(body);
  return /Api set: ExcelApi (\d+\.\d+)/.exec(declared?.[1] ?? "")?.[1];
}

test.each(Object.entries(API_LEVELS))("the levels of %s are those of Microsoft's types", (typeName, levels) => {
  for (const [level, members] of Object.entries(levels)) {
    for (const member of members.split(" ")) expect([member, statedLevel(typeName, member)]).toEqual([member, level]);
  }
});

test("1.10 is newer than 1.9", () => {
  expect(existsAt("1.10", "Worksheet", "PageLayout")).toBe(true);
  expect(existsAt("1.8", "Worksheet", "PageLayout")).toBe(false);
  expect(existsAt("1.1", "Worksheet", "GetRange")).toBe(true);
});
