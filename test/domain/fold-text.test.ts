import { foldText, similarity } from "../../src/domain/fold-text";
import { noticeLegacyFont } from "../../src/domain/legacy-font";
import { criteriaOf } from "../../src/domain/rubric";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";

it.each([
  ["Điểm tự đánh giá", "diem tu danh gia"],
  ["ĐIỂM TỰ ĐÁNH GIÁ".normalize("NFD"), "diem tu danh gia"],
  ["  Lĩnh vực /\nTiêu chí  ", "linh vuc tieu chi"],
  ["KT – XH", "kt xh"],
  ["…", ""],
])("folds %j to %j", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it.each([
  ["Công khai TTHC", "CÔNG KHAI TTHC.", 1],
  ["Ứng dụng công nghệ thông tin", "Ứng dụng công nghệ thông tin tại đơn vị", 0.8],
  ["a a b", "a b b", 2 / 3],
  ["Công khai", "Thái độ", 0],
  ["", "", 0],
])("finds %j and %j alike by %d", (first, second, expected) => {
  expect(similarity(first, second)).toBeCloseTo(expected, 10);
});

describe("fonts from before Unicode", () => {
  it.each([
    ["C«ng t¸c chØ ®¹o, ®iÒu hµnh", "tcvn3"],
    ["X©y dùng KÕ ho¹ch c¶i c¸ch", "tcvn3"],
    ["Coâng taùc chæ ñaïo, ñieàu haønh", "vni"],
    ["Xaây döïng keá hoaïch", "vni"],
    ["Công tác chỉ đạo, điều hành", null],
    ["Hoà hợp, thuê, quý, khoá, khoẻ, xoè", null],
    ["«Tên» ©Microsoft", null],
    ["Citroën", null],
    ["hai ch÷ mçi c©u, mét ®iÓm", "tcvn3"],
    ["®Òn ¬n", "tcvn3"],
    ["© ®Ò tài", null],
    ["Coâng taù", "vni"],
    ["", null],
  ])("in %j notices %j", (text, font) => {
    expect(noticeLegacyFont(text)).toBe(font);
  });

  it("does not suspect any title of a rubric, composed or not", () => {
    const titles = criteriaOf(haTrung2023).map(({ title }) => title);
    expect([...titles, ...titles.map((title) => title.normalize("NFD"))].map(noticeLegacyFont)).toEqual(
      Array.from({ length: 80 }, () => null),
    );
  });
});
