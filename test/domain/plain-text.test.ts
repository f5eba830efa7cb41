import { plainText } from "../../src/domain/plain-text";

it.each([
  ["decomposed Vietnamese", "Xã Hà Bắc".normalize("NFD"), "Xã Hà Bắc"],
  ["marks of direction", "Xã \u202eHà\u202c \u2067Bắc\u2069\u200f", "Xã Hà Bắc"],
  ["characters of no width", "\ufeffXã\u200b Hà Bắc\u2060", "Xã Hà Bắc"],
  ["line ends of other systems", "một\r\nhai\rba\vbốn\u2028năm", "một\nhai\nba\nbốn\nnăm"],
  ["control characters", "Xã\u0007 Hà\u0000 Bắc\u007f", "Xã Hà Bắc"],
  ["what looks like a formula", "=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1"],
  ["emoji and tabs", "😀\t👨‍👩‍👧", "😀\t👨‍👩‍👧"],
])("[B12] %s", (_, text, expected) => expect(plainText(text)).toBe(expected));
