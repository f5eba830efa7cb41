import { readFile } from "node:fs/promises";
import { type FrameLocator, type Locator, type Page, expect } from "@playwright/test";

/** The page as a person uses it: by mouse and keyboard, found by roles and names. */
export class ExcelPage {
  readonly pane: FrameLocator;
  readonly ribbon: Locator;
  readonly nameBox: Locator;
  readonly tabs: Locator;
  /** Univer's editor in a cell; far outside the window while no cell is open. */
  readonly cellEditor: Locator;
  /** Excel's box about what was typed, or about the file. */
  readonly box: Locator;
  /** What the pane says of the last verb; its one live region. */
  readonly status: Locator;

  constructor(readonly page: Page) {
    this.pane = page.frameLocator("#taskpane");
    this.ribbon = page.getByRole("tabpanel", { name: "CCHC" });
    this.nameBox = page.getByRole("main", { name: "Bảng tính" }).getByRole("textbox").first();
    this.tabs = page.getByRole("tablist", { name: "Sheet tabs" }).getByRole("tab");
    this.cellEditor = page.locator("main.grid section canvas#univer-doc-main-canvas").last();
    this.box = page.getByRole("alertdialog");
    this.status = this.pane.getByRole("status");
  }

  /** Opens the page and waits until workbook and pane can be used. */
  async open(): Promise<void> {
    await this.page.goto("/");
    await expect(this.page.getByText("Sẵn sàng. Chọn Tạo phiếu chấm")).toBeVisible();
    await expect(this.paneButton("Tạo phiếu chấm")).toBeVisible();
  }

  paneButton(name: string): Locator {
    return this.pane.getByRole("button", { name, exact: true });
  }

  ribbonButton(name: string): Locator {
    return this.ribbon.getByRole("button", { name, exact: true });
  }

  /** The page's own commands: Mới, Mở .xlsx, Lưu .xlsx, Điền xã mẫu. */
  command(name: string): Locator {
    return this.page.getByRole("group", { name: "Lệnh của trang" }).getByRole("button", { name, exact: true });
  }

  async create(): Promise<void> {
    await this.paneButton("Tạo phiếu chấm").click();
    await expect(this.status).toHaveText("Đã tạo phiếu chấm ở trang tính “Chấm điểm”.");
  }

  async fillSample(): Promise<void> {
    await this.command("Điền xã mẫu").click();
    await expect(this.page.getByText("Đã điền 40 điểm và thông tin của xã Hà Bắc năm 2023.")).toBeVisible();
  }

  /** Bytes of the workbook that the browser downloads after Lưu .xlsx. */
  async save(): Promise<Buffer> {
    const download = this.page.waitForEvent("download");
    await this.command("Lưu .xlsx").click();
    return readFile(await (await download).path());
  }

  async openFile(name: string, bytes: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.command("Mở .xlsx").click();
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await (await chooser).setFiles({ name, mimeType, buffer: bytes });
  }

  /** Goes to a cell of the shown sheet by the name box; keys then go to the grid. */
  async goTo(address: string): Promise<void> {
    await this.nameBox.fill(address);
    await this.nameBox.press("Enter");
    await expect(this.nameBox).toHaveValue(address);
    await expect(this.nameBox).not.toBeFocused();
  }

  /** Types into a cell and presses Enter, whatever comes of it. */
  async typeInto(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Types what is taken: Enter moves down. */
  async enter(address: string, text: string): Promise<void> {
    await this.typeInto(address, text);
    await expect(this.nameBox).toHaveValue(address.replace(/\d+/, (row) => String(Number(row) + 1)));
  }

  /** What the cells of one column show. */
  async texts(sheet: string, address: string): Promise<readonly string[]> {
    const { text } = await this.read(sheet, address);
    return text.map((row) => row[0] ?? "");
  }

  read(sheet: string, address: string) {
    return this.page.evaluate(
      ([name, cells]) => {
        if (!window.preview) throw new Error("The page has no window.preview");
        return window.preview.read(name, cells);
      },
      [sheet, address] as const,
    );
  }

  /** The total in the pane, "94,5/100 điểm". */
  get total(): Locator {
    return this.pane.getByText(/^[\d,]+\/[\d,]+ điểm$/);
  }
}
