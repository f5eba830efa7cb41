import { onExcel, refusal, run } from "./on-excel";

onExcel();

test("document properties", async () => {
  const properties = await run((context) => {
    context.workbook.properties.set({ title: "Phiếu chấm", author: "UBND xã", keywords: "CCHC", company: "Sở Nội vụ" });
    return context.workbook.properties.load("title,author,keywords,company,subject");
  });
  expect(properties.toJSON()).toMatchObject({
    title: "Phiếu chấm",
    author: "UBND xã",
    keywords: "CCHC",
    company: "Sở Nội vụ",
    subject: "",
  });
});

test("custom properties are added, replaced, found whatever their capitals, and deleted", async () => {
  const [all, one, none] = await run((context) => {
    const { custom } = context.workbook.properties;
    custom.add("CCHC_BoTieuChi", "thanh-hoa@1");
    custom.add("Nam", 2022);
    custom.add("Nam", 2023);
    custom.add("DaChot", true);
    custom.getItem("dachot").value = false;
    return [
      custom.load("items/key,items/value,items/type"),
      custom.getItemOrNullObject("cchc_botieuchi").load("value"),
      custom.getItemOrNullObject("KhongCo").load("value"),
    ] as const;
  });
  expect(all.items.map((item) => [item.key, item.value as unknown, item.type])).toEqual([
    ["CCHC_BoTieuChi", "thanh-hoa@1", "String"],
    ["Nam", 2023, "Number"],
    ["DaChot", false, "Boolean"],
  ]);
  expect(one.value).toBe("thanh-hoa@1");
  expect(none.isNullObject).toBe(true);
  const count = await run((context) => {
    const { custom } = context.workbook.properties;
    custom.getItem("Nam").delete();
    const left = custom.getCount();
    custom.deleteAll();
    return [left, custom.getCount()];
  });
  expect(count.map((result) => result.value)).toEqual([2, 0]);
});

test("values that do not fit are refused", async () => {
  const add = (value: unknown) => (context: Excel.RequestContext) => context.workbook.properties.custom.add("K", value);
  expect(await refusal(add("x".repeat(256)))).toBe("InvalidArgument");
  expect(await refusal(add({ a: 1 }))).toBe("InvalidArgument");
  expect(await refusal((context) => context.workbook.properties.custom.getItem("K").load("value"))).toBe(
    "ItemNotFound",
  );
});
