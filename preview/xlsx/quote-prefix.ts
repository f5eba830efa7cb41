/**
 * The leading apostrophe of a text is a property of its cell format, which ExcelJS does not write: each format that is
 * used with one gets a twin.
 */
export class QuotedFormats {
  private readonly twins = new Map<number, number>();

  /** @param styles ExcelJS's `xl/styles.xml` */
  constructor(private readonly styles: string) {}

  /** Sends the quoted cells of a sheet to the twins of their formats. */
  mark(sheetData: string, addresses: ReadonlySet<string>): string {
    if (addresses.size === 0) return sheetData;
    return sheetData.replace(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g, (whole, address: string, format?: string) =>
      addresses.has(address) ? `<c r="${address}" s="${this.twinOf(Number(format ?? 0))}"` : whole,
    );
  }

  /** The styles with the twins behind all others. */
  render(): string {
    const formats = this.formats();
    const added = [...this.twins.keys()].map((format) =>
      (formats[format] ?? "").replace("<xf ", '<xf quotePrefix="1" '),
    );
    return this.styles.replace(/<cellXfs count="\d+">([\s\S]*?)<\/cellXfs>/, (_, inside: string) => {
      return `<cellXfs count="${formats.length + added.length}">${inside}${added.join("")}</cellXfs>`;
    });
  }

  private twinOf(format: number): number {
    const known = this.twins.get(format);
    if (known !== undefined) return known;
    const twin = this.formats().length + this.twins.size;
    this.twins.set(format, twin);
    return twin;
  }

  private formats(): readonly string[] {
    const inside = /<cellXfs count="\d+">([\s\S]*?)<\/cellXfs>/.exec(this.styles)?.[1] ?? "";
    return inside.match(/<xf [^>]*\/>|<xf [^>]*>[\s\S]*?<\/xf>/g) ?? [];
  }
}
