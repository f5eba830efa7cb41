import { committeeNames, districtAppraisers, provinceAppraisers, reportText, unitKinds } from "../text/report";
import { call, choose, join } from "./report-expression";
import { documentTerms, signingTerms } from "./report-document-terms";
import { placeCount, listFields, listItem, listItems, listTerms } from "./report-lists";
import { field, term, type ReportExpression, type ReportTerm } from "./report-model";
import { afterPrefix, isBlank, oneLine, orElse } from "./report-phrases";
import { scoreTerms } from "./report-score-terms";
import type { ReportSettings } from "./report-settings";

/** First year whose assessment knows no district (two-level local government since 1 July 2025). */
const firstYearWithoutDistrict = "2025";

/**
 * Everything that sentences of the report take from `Thông tin`, in an order in which each term needs only earlier
 * ones. The settings as they are now decide how many lines each list is taken apart into.
 */
export function reportTerms(settings: ReportSettings): readonly ReportTerm[] {
  return [
    ...listFields.flatMap((list) => listTerms(list, placeCount(settings, list))),
    ...unitTerms(),
    ...addresseeTerms(placeCount(settings, "recipientBody")),
    ...documentTerms(),
    ...signingTerms(placeCount(settings, "recipients")),
    ...scoreTerms(placeCount(settings, "gradeScale")),
  ];
}

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
  const office = officeOf(term("addressedCommittee"), term("addressee"));
  return choose(call("AND", ...others.map(isBlank)), office, asAddressed);
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
