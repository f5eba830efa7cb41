/** Characters that XML cannot hold would make a broken file; they say nothing and are left out. */
export function xmlText(text: string): string {
  const withoutControls = [...text].filter((character) => !isUnwritable(character.codePointAt(0) ?? 0));
  return withoutControls.join("");
}

/** XML 1.0, production 2: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
function isUnwritable(code: number): boolean {
  const isControl = code < 0x20 && code !== 0x09;
  return isControl || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}
