/** How a sheet is protected; `options` as Excel gives them, null where it is not. */
export interface SheetProtection {
  readonly protected: boolean;
  readonly options: Excel.WorksheetProtectionOptions | null;
}

/** Queues what is needed for {@link protectionOf}. */
export function loadProtection(sheet: Excel.Worksheet): void {
  sheet.protection.load({ protected: true, options: true });
}

export function protectionOf({ protection }: Excel.Worksheet): SheetProtection {
  return { protected: protection.protected, options: protection.protected ? protection.options : null };
}

/** Queues protecting the sheet exactly as it was. */
export function protectAgain(sheet: Excel.Worksheet, { options }: SheetProtection): void {
  if (options !== null) sheet.protection.protect(options);
}

/** Queues unprotecting a sheet that work which stopped midway may have left either way. */
export async function unprotectIfProtected(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.protection.load({ protected: true });
  await context.sync();
  if (sheet.protection.protected) sheet.protection.unprotect();
}
