import { marksOf } from "../../engine/entry-number";
import { oneOf } from "../call-arguments";
import { excelType } from "../excel-object";
import type { Session } from "../session";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATIONS = ["Recalculate", "Full", "FullRebuild"] as const;

const numberFormatInfo = excelType<Session>("NumberFormatInfo", {
  scalars: {
    NumberDecimalSeparator: { get: ({ machine }) => marksOf(machine.locale).decimal },
    NumberGroupSeparator: { get: ({ machine }) => marksOf(machine.locale).group },
  },
});

const shortDatePatterns = { "vi-VN": "dd/MM/yyyy", "en-US": "M/d/yyyy" } as const;

const datetimeFormatInfo = excelType<Session>("DatetimeFormatInfo", {
  scalars: { ShortDatePattern: { get: ({ machine }) => shortDatePatterns[machine.locale] } },
});

const cultureInfo = excelType<Session>("CultureInfo", {
  scalars: { Name: { get: ({ machine }) => machine.locale } },
  objects: {
    DatetimeFormat: (session) => datetimeFormatInfo(session),
    NumberFormat: (session) => numberFormatInfo(session),
  },
});

export const application = excelType<Session>("Application", {
  scalars: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (session, value) => {
        session.calculationMode = oneOf(value, MODES, "Application.calculationMode");
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: ({ machine }) => marksOf(machine.locale).decimal },
    ThousandsSeparator: { get: ({ machine }) => marksOf(machine.locale).group },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (session) => cultureInfo(session) },
  methods: {
    Calculate: (session, args) =>
      args.oneOf(0, CALCULATIONS) === "Recalculate" ? session.book.recalculate() : session.book.recalculateAll(),
    // Both are hints for speed and for the eye; they change nothing that can be read.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
