import { writeFile } from "node:fs/promises";
import { consolidate, type Consolidation, type ConsolidationInput } from "../src/domain/consolidation";
import { readFiles } from "../src/files/read-files";
import { findRubric } from "../src/rubrics/rubrics";
import { consolidationSpec } from "../src/sheets/consolidation-spec";
import { findingText } from "../src/text/consolidation";
import { parseArguments, type Arguments } from "./arguments";
import { findFiles, type FoundFiles } from "./find-files";
import { messages } from "./messages";
import { showProgress } from "./progress";
import { workbookOf } from "./workbook";

/** What the process ends with; `messages.help` says what each means. */
export const exitCodes = { allWell: 0, findings: 1, nothing: 2, failed: 3, cancelled: 130 } as const;

/** The command `consolidate`; gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args);
  switch (parsed.kind) {
    case "help":
      console.log(messages.help);
      return exitCodes.allWell;
    case "wrong":
      console.error(parsed.message);
      return exitCodes.failed;
    case "run":
      return run(parsed.arguments);
  }
}

async function run(asked: Arguments): Promise<number> {
  const { subject } = asked.settings;
  if (subject !== null && findRubric(subject.rubricRef) === undefined) {
    console.error(messages.wrongRubric(subject.rubricRef));
    return exitCodes.failed;
  }
  let found: FoundFiles;
  try {
    found = await findFiles(asked.folders, asked.output);
  } catch (error) {
    console.error(messages.folderNotReadable(asked.folders.join(", "), String(error)));
    return exitCodes.failed;
  }
  console.log(messages.found(found.spreadsheets.length, found.otherCount));
  const inputs = await readAll(found);
  if (inputs === null) {
    console.error(messages.cancelled);
    return exitCodes.cancelled;
  }
  return write(consolidate(inputs, asked.settings), asked.output);
}

/** null when Ctrl+C was pressed meanwhile. */
async function readAll({ spreadsheets }: FoundFiles): Promise<readonly ConsolidationInput[] | null> {
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  process.once("SIGINT", cancel);
  const progress = showProgress(spreadsheets.length, process.stderr);
  const inputs = await readFiles(spreadsheets, progress.update, controller.signal);
  progress.end();
  process.removeListener("SIGINT", cancel);
  return controller.signal.aborted ? null : inputs;
}

async function write(consolidation: Consolidation, output: string): Promise<number> {
  for (const { fileName, isCounted, finding } of consolidation.findings) {
    console.log(messages.finding(fileName, isCounted, findingText(finding).reason));
  }
  const rubric = consolidation.subject === null ? undefined : findRubric(consolidation.subject.rubricRef);
  if (rubric === undefined || consolidation.rows.length === 0) {
    console.error(messages.nothing);
    return exitCodes.nothing;
  }
  try {
    await writeFile(output, await workbookOf(consolidationSpec(consolidation, rubric)));
  } catch (error) {
    console.error(messages.notWritten(output, String(error)));
    return exitCodes.failed;
  }
  const leftOut = new Set(consolidation.findings.filter(({ isCounted }) => !isCounted).map(({ fileName }) => fileName));
  console.log(messages.summary(consolidation.rows.length, leftOut.size, output));
  return consolidation.findings.length === 0 ? exitCodes.allWell : exitCodes.findings;
}
