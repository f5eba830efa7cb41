import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { SeededRandom } from "../support/seeded-random";

/** A way to spoil a file. */
export interface Mutation {
  readonly name: string;
  readonly apply: (bytes: Uint8Array, random: SeededRandom) => Uint8Array;
}

export const mutations: readonly Mutation[] = [
  { name: "byte flips", apply: flipBytes },
  { name: "truncation", apply: (bytes, random) => bytes.slice(0, random.below(bytes.length)) },
  { name: "cut, doubled or inserted bytes", apply: spliceBytes },
  { name: "zip fields", apply: changeZipField },
  { name: "zip parts", apply: changeParts },
  { name: "XML text", apply: changeXmlText },
  { name: "XML tokens", apply: changeXmlTokens },
];

function flipBytes(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const changed = bytes.slice();
  for (let count = 1 + random.below(6); count > 0; count -= 1) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
}

function spliceBytes(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const start = random.below(bytes.length);
  const end = Math.min(bytes.length, start + random.below(2_000));
  const middles = [
    [],
    [...bytes.subarray(start, end), ...bytes.subarray(start, end)],
    Array.from({ length: 1 + random.below(200) }, () => random.below(256)),
  ];
  return Uint8Array.from([...bytes.subarray(0, start), ...random.pick(middles), ...bytes.subarray(end)]);
}

/** Any field of any zip record, to a value that programs get wrong: 0, all ones, a neighbour, anything. */
function changeZipField(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const records: number[] = [];
  for (let at = 0; at + 30 < changed.length; at += 1) {
    if (view.getUint16(at, true) === 0x4b50 && changed[at + 2] !== undefined && (changed[at + 2] ?? 9) < 8)
      records.push(at);
  }
  for (let count = 1 + random.below(2); count > 0; count -= 1) {
    const at = random.pick(records) + 4 + random.below(44);
    if (at + 4 > changed.length) continue;
    const old = view.getUint32(at, true);
    const value = random.pick([0, 1, 0xffff, 0xffffffff, old + 1, old - 1, old * 2, random.below(2 ** 32)]);
    if (random.chance(0.5)) view.setUint16(at, value & 0xffff, true);
    else view.setUint32(at, value >>> 0, true);
  }
  return changed;
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

function changeParts(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const parts = partsOf(bytes);
  const [one, other] = [random.pick(Object.keys(parts)), random.pick(Object.keys(parts))];
  const [oneContent, otherContent] = [parts[one] ?? new Uint8Array(), parts[other] ?? new Uint8Array()];
  switch (random.below(5)) {
    case 0:
      delete parts[one];
      break;
    case 1:
      Object.assign(parts, { [one]: otherContent, [other]: oneContent });
      break;
    case 2:
      parts[one] = new Uint8Array(0);
      break;
    case 3:
      delete parts[one];
      parts[one.toUpperCase()] = oneContent;
      break;
    default:
      parts[one] = Uint8Array.from({ length: random.below(3_000) }, () => random.below(256));
  }
  return zipSync(parts, { level: 1 });
}

/** Parts that say where scores are and what they are come more often than the rest. */
function changeXml(bytes: Uint8Array, random: SeededRandom, change: (text: string) => string): Uint8Array {
  const parts = partsOf(bytes);
  const sheet = "xl/worksheets/sheet1.xml";
  const path = random.chance(0.4) ? sheet : random.pick(Object.keys(parts));
  let text = strFromU8(parts[path] ?? new Uint8Array());
  for (let count = 1 + random.below(3); count > 0; count -= 1) text = change(text);
  return zipSync({ ...parts, [path]: strToU8(text) }, { level: 1 });
}

function changeXmlText(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  return changeXml(bytes, random, (text) => {
    const start = random.below(text.length + 1);
    const end = Math.min(text.length, start + random.below(random.pick([2, 20, 400])));
    const piece = text.slice(start, end);
    const middle = random.pick(["", piece + piece, [...piece].reverse().join(""), random.pick(insertions)]);
    return text.slice(0, start) + middle + text.slice(end);
  });
}

const insertions: readonly string[] = [
  ..."<>&\"'/=!?#; \n\t\u0000\uFFFF0129.,-+eE:".split(""),
  ...[
    "<!DOCTYPE a>",
    "<!ENTITY a 'b'>",
    "&a;",
    "&#0;",
    "&#x41;",
    "&amp;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?x",
    "?>",
  ],
  ...["<c>", "</c>", "<v>1</v>", "<v>", "</v>", "<f>1</f>", "<row>", "</row>", "<is><t>1</t></is>", "<sheetData>"],
  ...['<c r="D6"><v>1</v></c>', ' t="s"', ' t="str"', ' t="b"', ' r="D7"', ' xmlns="urn:x"', ' xml:space="preserve"'],
  ...[
    '<x:c xmlns:x="urn:x"/>',
    "<c/>",
    "<c><v>3</v></c>",
    "<row><c><v>1</v></c></row>",
    "_x0041_",
    "<rPh><t>1</t></rPh>",
  ],
];

/** Whole tags and texts between them: taken out, doubled, exchanged, put elsewhere. What comes out is often well-formed. */
function changeXmlTokens(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  return changeXml(bytes, random, (text) => {
    const tokens = text.split(/(<[^>]*>)/).filter((token) => token !== "");
    const [one, other] = [random.below(tokens.length), random.below(tokens.length)];
    const [first = "", second = ""] = [tokens[one], tokens[other]];
    switch (random.below(6)) {
      case 0:
        tokens.splice(one, 1);
        break;
      case 1:
        tokens.splice(one, 0, first);
        break;
      case 2:
        [tokens[one], tokens[other]] = [second, first];
        break;
      case 3:
        tokens.splice(one, 0, random.pick(insertions));
        break;
      case 4:
        tokens[one] = first.replace(/[0-9]+/, () => String(random.below(60)));
        break;
      default:
        tokens[one] = first.replace(/ ?[\w:]+="[^"]*"/, () => random.pick(insertions));
    }
    return tokens.join("");
  });
}
