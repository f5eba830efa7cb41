import { IUniverInstanceService } from "@univerjs/core";
import type { Univer, Workbook } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";

/** Univer validates cells when the browser is idle, and throws where their sheet was removed meanwhile. */
export function forgetRemovedSheets(univer: Univer): void {
  const injector = univer.__getInjector();
  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unitId, sheetId, ranges) => {
    const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
    return workbook?.getSheetBySheetId(sheetId) ? validate(unitId, sheetId, ranges) : Promise.resolve([]);
  };
}
