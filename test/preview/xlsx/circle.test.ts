import { fromXlsx } from "../../../preview/xlsx/read";
import { toXlsx } from "../../../preview/xlsx/write";
import { validateOpenXml } from "../../judges/open-xml";
import { SAMPLE_DOCUMENT } from "../../judges/sample-document";

describe("a scorecard saved and opened again", () => {
  it("is a file the Open XML SDK has nothing to say against", async () => {
    expect(await validateOpenXml(await toXlsx(SAMPLE_DOCUMENT))).toEqual([]);
  });

  it("saves to the same bytes again after opening", async () => {
    const saved = await toXlsx(SAMPLE_DOCUMENT);
    const again = await toXlsx(await fromXlsx(saved));
    const third = await toXlsx(await fromXlsx(again));
    expect(third).toEqual(again);
  });

  it("keeps everything that Univer has no place for", async () => {
    const { extras, notKept } = await fromXlsx(await toXlsx(SAMPLE_DOCUMENT));
    const [hidden, card] = Object.values(extras.sheets);
    const [hiddenBefore, cardBefore] = Object.values(SAMPLE_DOCUMENT.extras.sheets);
    expect({ ...extras, sheets: [], activeSheetId: "card" }).toEqual({ ...SAMPLE_DOCUMENT.extras, sheets: [] });
    expect(extras.activeSheetId).toBe("sheet-2");
    expect(card).toEqual({ ...cardBefore, page: { ...cardBefore?.page, margins: card?.page.margins } });
    expect(hidden?.visibility).toBe(hiddenBefore?.visibility);
    expect(notKept).toEqual([]);
  });
});
