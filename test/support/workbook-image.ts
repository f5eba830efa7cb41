import type { RunningExcel } from "./embedded-excel";

/** Everything of a workbook that a failed action must leave as it was; comparable, and printed when it differs. */
export async function workbookImage(excel: RunningExcel): Promise<unknown> {
  const { snapshot, extras } = await excel.save();
  const sheets = snapshot.sheetOrder.map((id) => {
    const sheet = snapshot.sheets[id];
    return { name: sheet?.name, cells: cellsOf(sheet?.cellData), extras: extras.sheets[id] };
  });
  const names = (snapshot.resources ?? []).find(({ name }) => name.includes("DEFINED_NAME"))?.data;
  // No names are saved as nothing at all or as an empty object.
  return { sheets, names: names || "{}", active: extras.activeSheetId, custom: extras.customProperties };
}

function cellsOf(cellData: object | undefined): readonly string[] {
  return Object.entries(cellData ?? {}).flatMap(([row, cells]) =>
    Object.entries(cells as Record<string, { v?: unknown; f?: unknown }>)
      .filter(([, cell]) => cell.v !== undefined || cell.f !== undefined)
      .map(([column, { v, f }]) => `${row},${column}: ${JSON.stringify(v)} ${JSON.stringify(f)}`),
  );
}
