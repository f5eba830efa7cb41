import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { explanationsNamingOnePerson, seemsToNameOnePerson } from "../../src/sheets/report-person-hint";
import { sampleAssessment } from "../support/sample-commune";

describe("explanations that seem to point at one person", () => {
  it.each([
    "Trong năm xã có 01 công chức bị kỷ luật mức khiển trách",
    "Có một đồng chí chưa hoàn thành nhiệm vụ",
    "1 cán bộ nghỉ việc",
    "có 01 (một) viên chức vi phạm",
    "Do đồng chí Nguyễn Văn A chuyển công tác",
    "Bà Lê Thị Bình nghỉ thai sản",
    "theo đơn của ông Nam",
    "Một công chức".normalize("NFD"),
  ])("%j does", (text) => expect(seemsToNameOnePerson(text)).toBe(true));

  it.each([
    "",
    "Chưa có sáng kiến được công nhận",
    "Có 11 công chức được đánh giá",
    "Đạt 0,1 người trên tổng số",
    "Cán bộ, công chức còn thiếu",
    "Có 02 cán bộ bị kỷ luật",
    "Cổng dịch vụ công thường lỗi; bà con chưa quen",
    "Thực hiện cơ chế một cửa, một cửa liên thông",
    "Đồng chí lãnh đạo các đơn vị chưa quan tâm",
  ])("%j does not", (text) => expect(seemsToNameOnePerson(text)).toBe(false));

  it("finds the one in the sample commune's report", () => {
    expect(explanationsNamingOnePerson(haTrung2023, sampleAssessment)).toEqual(["5.4"]);
  });
});
