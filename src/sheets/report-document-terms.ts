import { reportText } from "../text/report";
import { call, choose, equal, join } from "./report-expression";
import { listItem, listItems } from "./report-lists";
import { field, term, type ReportExpression, type ReportTerm } from "./report-model";
import { isBlank, oneLine, orElse } from "./report-phrases";

/** Abbreviations of the capacity in which one signs (Decree 30/2020/NĐ-CP, annex I, II.7.a) before the head's title. */
const onBehalfOfHead = ["KT", "TL", "TUQ"] as const;

/** Number, place and date; any of them may be blank until the clerk issues the report. */
export function documentTerms(): readonly ReportTerm[] {
  const [number, day, month] = [term("numberText"), term("dayText"), term("monthText")];
  const place = orElse(oneLine(field("place")), orElse(term("placeName"), reportText.unnamed));
  return [
    { name: "numberText", label: "Số văn bản", expression: oneLine(field("documentNumber")) },
    { name: "dayText", label: "Ngày", expression: oneLine(field("day")) },
    { name: "monthText", label: "Tháng", expression: oneLine(field("month")) },
    { name: "documentCode", label: "Số, ký hiệu", expression: documentCode(number) },
    {
      name: "date",
      label: "Thời gian",
      expression: join(
        "ngày ",
        orElse(padded(day), "   "),
        " tháng ",
        orElse(monthOf(month), "   "),
        " năm ",
        orElse(oneLine(field("issueYear")), "      "),
      ),
    },
    { name: "placeAndDate", label: "Địa danh, thời gian", expression: join(place, ", ", term("date")) },
  ];
}

/** Below 10 a zero goes first; what follows the slash may be typed or left to the form. */
function documentCode(number: ReportExpression): ReportExpression {
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

/** Capacity, title and name of the signatory, and whether somebody keeps a copy. */
export function signingTerms(recipientCount: number): readonly ReportTerm[] {
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
    { name: "titleLine", label: "Dòng chức vụ", expression: choose(isActing(key, title), join("Q. ", title), title) },
    { name: "signatory", label: "Họ tên người ký", expression: oneLine(field("signatoryName")) },
    { name: "archived", label: "Có nơi lưu (1: có)", expression: isArchived(recipientCount) },
  ];
}

function capacityLine(key: ReportExpression, written: ReportExpression): ReportExpression {
  const isOnBehalf = call("OR", ...onBehalfOfHead.map((abbreviation) => equal(key, abbreviation)));
  const other = choose(equal(key, "Q"), "", call("UPPER", written));
  const onBehalf = choose(isOnBehalf, join(key, ". ", reportText.head), other);
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
