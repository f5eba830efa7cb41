import type { DateOrder } from "../domain/recognize-date";

/** Queues reading which number of a date this machine takes for the day; call the result after the sync. */
export function loadDateOrder(context: Excel.RequestContext): () => DateOrder {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.11")) return () => "unknown";
  const { datetimeFormat } = context.application.cultureInfo;
  datetimeFormat.load({ shortDatePattern: true });
  return () => dateOrderOf(datetimeFormat.shortDatePattern);
}

/** "dd/MM/yyyy" -> dayFirst; "yyyy-MM-dd" -> monthFirst. */
export function dateOrderOf(shortDatePattern: string): DateOrder {
  const day = shortDatePattern.search(/d/i);
  const month = shortDatePattern.search(/m/i);
  if (day < 0 || month < 0) return "unknown";
  return day < month ? "dayFirst" : "monthFirst";
}
