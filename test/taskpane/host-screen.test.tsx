/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { PaneFrame } from "../../src/taskpane/components/PaneFrame";
import { detectHost } from "../../src/taskpane/host";
import { HostScreen } from "../../src/taskpane/screens/HostScreen";
import { stubMediaQueries } from "./support/render-pane";

const show = (host: "outside" | "tooOld" | "officeMissing") => {
  stubMediaQueries();
  render(
    <PaneFrame>
      <HostScreen host={host} />
    </PaneFrame>,
  );
};

it("says outside Excel what this is and how to open it", () => {
  show("outside");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("bên trong Excel");
  expect(screen.getByText(/Chọn thẻ CCHC/)).toBeVisible();
});

it("says in an old Excel what is needed, and that the workbook works without the pane", () => {
  show("tooOld");
  expect(screen.getByText(/ExcelApi 1\.9/)).toBeVisible();
  expect(screen.getByText("Excel 2021 hoặc mới hơn")).toBeVisible();
  expect(screen.getByText(/vẫn dùng được ở đây khi không có ngăn này/)).toBeVisible();
});

it("says where office.js should have come from when it did not", () => {
  show("officeMissing");
  expect(screen.getByText(/cho phép địa chỉ appsforoffice\.microsoft\.com/)).toBeVisible();
});

describe("detectHost", () => {
  const office = (host: string | null, supported: boolean) => ({
    HostType: { Excel: "Excel" },
    onReady: () => Promise.resolve({ host }),
    context: { requirements: { isSetSupported: (set: string, version: string) => supported && `${set} ${version}` } },
  });

  afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

  it.each([
    ["officeMissing", undefined],
    ["outside", office(null, false)],
    ["outside", office("Word", true)],
    ["tooOld", office("Excel", false)],
    ["excel", office("Excel", true)],
  ])("finds %s", async (expected, office) => {
    if (office !== undefined) Object.assign(globalThis, { Office: office });
    expect(await detectHost()).toBe(expected);
  });
});
