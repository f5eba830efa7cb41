import type { UnitInfo } from "../domain/unit-info";
import { committeeNames, districtAppraisers, provinceAppraisers, reportText, unitKinds } from "../text/report";
import { call, choose, equal, join } from "./report-expression";
import { lineCount, listItem, listItems, listTerms, type ListField } from "./report-lists";
import { field, term, type ReportExpression, type ReportRef, type ReportTerm } from "./report-model";
import { afterPrefix, isBlank, oneLine, orElse } from "./report-phrases";

const listFields: readonly ListField[] = ["recipientBody", "legalBasis", "signingCapacity", "recipients"];

/** Abbreviations of the capacity in which one signs (Decree 30/2020/NĐ-CP, annex I, II.7.a) before the head's title. */
const onBehalfOfHead = ["KT", "TL", "TUQ"] as const;

/** First year whose assessment knows no district (two-level local government since 1 July 2025). */
const firstYearWithoutDistrict = "2025";

/**
 * Everything that sentences of the report take from `Thông tin`, in an order in which each term needs only earlier
 * ones. `unitInfo` as it is now decides how many lines each list is taken apart into.
 */
export function reportTerms(unitInfo: UnitInfo): readonly ReportTerm[] {
  const counts = Object.fromEntries(listFields.map((list) => [list, lineCount(unitInfo, list)])) as ListCounts;
  return [
    ...listFields.flatMap((list) => listTerms(list, counts[list])),
    ...unitTerms(),
    ...addresseeTerms(counts.recipientBody),
    ...documentTerms(),
    ...signingTerms(counts.recipients),
    {
      name: "total",
      label: "Tổng điểm tự chấm",
      expression: choose<ReportRef>(equal<ReportRef>({ ref: { scored: "criteria" } }, 0), reportText.unfinished, {
        decimalComma: { ref: { total: "selfScore" } },
      }),
    },
  ];
}

type ListCounts = Readonly<Record<ListField, number>>;

/** "Xã Hà Bắc" gives "xã", "Hà Bắc", "xã Hà Bắc", "UBND xã Hà Bắc"; a name of no known kind stays as it is. */
function unitTerms(): readonly ReportTerm[] {
  const name = term("unitName");
  const kindless = isBlank(term("unitKind"));
  return [
    { name: "fullName", label: "Đơn vị", expression: oneLine(field("unit")) },
    { name: "unitName", label: "Tên đơn vị", expression: withoutCommittee(term("fullName")) },
    { name: "unitKind", label: "Loại đơn vị", expression: afterPrefix(name, unitKinds, (_, kind) => kind, "") },
    { name: "placeName", label: "Tên riêng", expression: afterPrefix(name, unitKinds, (rest) => rest, name) },
    {
      name: "unit",
      label: "Đơn vị trong câu",
      expression: choose(kindless, orElse(name, reportText.unnamed), join(term("unitKind"), " ", term("placeName"))),
    },
    { name: "issuer", label: "Cơ quan báo cáo", expression: join("UBND ", term("unit")) },
    { name: "area", label: "Địa bàn", expression: choose(kindless, term("unit"), term("unitKind")) },
    { name: "year", label: "Năm đánh giá", expression: orElse(oneLine(field("assessmentYear")), reportText.unnamed) },
  ];
}

function withoutCommittee(name: ReportExpression): ReportExpression {
  return afterPrefix(name, committeeNames, (rest) => rest, name);
}

function addresseeTerms(count: number): readonly ReportTerm[] {
  return [
    { name: "superior", label: "Cơ quan chủ quản", expression: oneLine(field("superiorBody")) },
    {
      name: "addressee",
      label: "Nơi gửi đầu tiên",
      expression: orElse(listItem("recipientBody", 0), orElse(term("superior"), reportText.unnamed)),
    },
    {
      name: "addressedCommittee",
      label: "UBND nhận báo cáo",
      expression: afterPrefix(term("addressee"), committeeNames, (rest) => rest, ""),
    },
    { name: "appraiser", label: "Nơi xem xét", expression: appraiser(count) },
  ];
}

/** One People's Committee is named with its home-affairs office; anyone else as addressed. */
function appraiser(count: number): ReportExpression {
  const others = listItems("recipientBody", count).slice(1);
  const asAddressed = join(term("addressee"), ...others.map((other) => choose(isBlank(other), "", join(", ", other))));
  const office = officeOf(term("addressedCommittee"), asAddressed);
  return others.length === 0 ? office : choose(call("AND", ...others.map(isBlank)), office, asAddressed);
}

function officeOf(committee: ReportExpression, otherwise: ReportExpression): ReportExpression {
  const named = (offices: Readonly<Record<string, string>>) =>
    afterPrefix(committee, Object.keys(offices), (_, kind) => offices[kind] ?? otherwise, otherwise);
  const hasDistrict: ReportExpression = { compare: ">", left: firstYearWithoutDistrict, right: term("year") };
  return choose(
    hasDistrict,
    named({ ...districtAppraisers, tỉnh: provinceAppraisers.tỉnh }),
    named(provinceAppraisers),
  );
}

function documentTerms(): readonly ReportTerm[] {
  const [number, day, month] = [term("numberText"), term("dayText"), term("monthText")];
  return [
    { name: "numberText", label: "Số văn bản", expression: oneLine(field("documentNumber")) },
    { name: "dayText", label: "Ngày", expression: oneLine(field("day")) },
    { name: "monthText", label: "Tháng", expression: oneLine(field("month")) },
    { name: "number", label: "Số, ký hiệu", expression: join("Số: ", documentNumber(number)) },
    {
      name: "placeAndDate",
      label: "Địa danh, thời gian",
      expression: join(
        orElse(oneLine(field("place")), orElse(term("placeName"), reportText.unnamed)),
        ", ngày ",
        orElse(padded(day), "   "),
        " tháng ",
        orElse(monthOf(month), "   "),
        " năm ",
        orElse(oneLine(field("issueYear")), "      "),
      ),
    },
  ];
}

/** Below 10 a zero goes first; what follows the slash may be typed or left to the form. */
function documentNumber(number: ReportExpression): ReportExpression {
  const slash: ReportExpression = { find: "/", within: join(number, "/"), start: 1, otherwise: 0 };
  const isOneDigit = call(
    "AND",
    equal(slash, 2),
    call("OR", ...digits.map((digit) => equal(call("LEFT", number, 1), digit))),
  );
  const hasSuffix = { compare: ">", left: call("LEN", number), right: slash } as const;
  const padding = choose(isOneDigit, "0", "");
  const suffix = choose(hasSuffix, "", reportText.numberSuffix);
  return choose(isBlank(number), join("     ", reportText.numberSuffix), join(padding, number, suffix));
}

const digits = [..."123456789"];

const padded = (day: ReportExpression): ReportExpression => choose(equal(call("LEN", day), 1), join("0", day), day);

/** Only months 1 and 2 take a zero (Decree 30/2020/NĐ-CP, annex I, II.4.b). */
function monthOf(month: ReportExpression): ReportExpression {
  const isEarly = call("OR", equal(month, "1"), equal(month, "2"));
  const isPaddedLate = call("AND", equal(call("LEFT", month, 1), "0"), equal(call("LEN", month), 2), {
    compare: ">",
    left: month,
    right: "02",
  });
  return choose(isEarly, join("0", month), choose(isPaddedLate, call("RIGHT", month, 1), month));
}

function signingTerms(recipientCount: number): readonly ReportTerm[] {
  const capacity = listItem("signingCapacity", 0);
  const key = term("capacityKey");
  const title = term("title");
  return [
    {
      name: "capacityKey",
      label: "Chữ tắt quyền hạn",
      expression: call("UPPER", call("SUBSTITUTE", capacity, ".", "")),
    },
    { name: "capacity", label: "Quyền hạn ký", expression: capacityLine(key, capacity) },
    { name: "title", label: "Chức vụ người ký", expression: call("UPPER", oneLine(field("signatoryTitle"))) },
    {
      name: "titleLine",
      label: "Dòng chức vụ",
      expression: choose(isActing(key, title), join("Q. ", title), title),
    },
    { name: "signatory", label: "Họ tên người ký", expression: oneLine(field("signatoryName")) },
    { name: "archived", label: "Có nơi lưu (1: có)", expression: isArchived(recipientCount) },
  ];
}

function capacityLine(key: ReportExpression, written: ReportExpression): ReportExpression {
  const isOnBehalf = call("OR", ...onBehalfOfHead.map((abbreviation) => equal(key, abbreviation)));
  const other = choose(equal(key, "Q"), "", call("UPPER", written));
  const onBehalf = choose(isOnBehalf, join(key, ". ", "CHỦ TỊCH"), other);
  return choose(equal(key, "TM"), join("TM. ", reportText.peoplesCommittee), onBehalf);
}

/** "Q." (acting head) stands before the title itself. */
function isActing(key: ReportExpression, title: ReportExpression): ReportExpression {
  return call("AND", equal(key, "Q"), choose(equal(call("LEFT", title, 2), "Q."), 0, 1));
}

function isArchived(count: number): ReportExpression {
  const saysArchive = listItems("recipients", count).flatMap((item) =>
    ["LƯU", "LƯU".normalize("NFD")].map((word) =>
      call("ISNUMBER", { find: word, within: call("UPPER", item), start: 1, otherwise: "" }),
    ),
  );
  return choose(call("OR", ...saysArchive), 1, 0);
}
