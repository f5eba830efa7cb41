import type { ChartAxis } from "../../engine/chart";
import { asBoolean, asNumber } from "../call-arguments";
import { apiNotFound, ExcelError, invalidArgument } from "../excel-error";
import { excelType } from "../excel-object";
import type { Scalar } from "../excel-object";
import type { Json } from "../protocol";
import { changeChart, chartOf } from "./chart-ref";
import type { ChartRef } from "./chart-ref";

interface AxisRef {
  readonly ref: ChartRef;
  readonly key: "categoryAxis" | "valueAxis";
}

const axisOf = ({ ref, key }: AxisRef): ChartAxis => chartOf(ref)[key];

/** What Excel does to an axis that is not there is unsure: it is refused. */
function changeAxis(target: AxisRef, change: Partial<ChartAxis>): void {
  const axis = axisOf(target);
  if (!axis.visible && change.visible === undefined) {
    throw new ExcelError("InvalidOperation", "The axis is not shown; show it first.");
  }
  changeChart(target.ref, { [target.key]: { ...axis, ...change } });
}

/** "" leaves the bound to the program, which then knows it and this host does not. */
function bound(key: "minimum" | "maximum"): Scalar<AxisRef> {
  const where = `ChartAxis.${key}`;
  return {
    get: (target) => {
      const value = axisOf(target)[key];
      if (value === null) throw apiNotFound(`${where} of an automatic scale`);
      return value;
    },
    set: (target, value) => {
      if (target.key === "categoryAxis") throw invalidArgument(`${where}: categories have no scale.`);
      changeAxis(target, { [key]: value === "" ? null : asNumber(value, where) });
    },
  };
}

function toggle(key: "visible" | "reversed" | "gridlines", where: string): Scalar<AxisRef> {
  return {
    get: (target) => axisOf(target)[key],
    set: (target, value: Json) => changeAxis(target, { [key]: asBoolean(value, where) }),
  };
}

const chartGridlines = excelType<AxisRef>("ChartGridlines", {
  scalars: { Visible: toggle("gridlines", "ChartGridlines.visible") },
});

const chartAxis = excelType<AxisRef>("ChartAxis", {
  scalars: {
    Minimum: bound("minimum"),
    Maximum: bound("maximum"),
    ReversePlotOrder: toggle("reversed", "ChartAxis.reversePlotOrder"),
    Type: { get: ({ key }) => (key === "categoryAxis" ? "Category" : "Value") },
    Visible: toggle("visible", "ChartAxis.visible"),
  },
  objects: { MajorGridlines: (target) => chartGridlines(target) },
});

export const chartAxes = excelType<ChartRef>("ChartAxes", {
  objects: {
    CategoryAxis: (ref) => chartAxis({ ref, key: "categoryAxis" }),
    ValueAxis: (ref) => chartAxis({ ref, key: "valueAxis" }),
  },
  methods: {
    GetItem: (ref, args) => {
      const type = args.oneOf(0, ["Category", "Value"] as const);
      if (args.oneOf(1, ["Primary", "Secondary"] as const, "Primary") === "Secondary") {
        throw apiNotFound('ChartAxes.getItem(…, "Secondary")');
      }
      return chartAxis({ ref, key: type === "Category" ? "categoryAxis" : "valueAxis" });
    },
  },
});
