/**
 * Calls `onChange` after every edit, by anyone, on any sheet, and when a sheet comes or goes. The handler is told
 * nothing: a change of several cells carries no details, so the reader re-reads the block.
 * Returns the way to stop, which Excel needs a context for.
 */
export async function watchWorksheets(
  context: Excel.RequestContext,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const notify = () => {
    onChange();
    return Promise.resolve();
  };
  const handlers = [worksheets.onChanged.add(notify), worksheets.onAdded.add(notify), worksheets.onDeleted.add(notify)];
  await context.sync();
  return async () => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  };
}
