/**
 * Excel's legacy 16-bit password verifier (ECMA-376 part 4, 14.7.1), four hexadecimal digits, as it stands in .xlsx
 * files. It keeps accidents off, not people: anyone can find a text with the same sum.
 */
export function hashPassword(password: string): string {
  let hash = 0;
  for (const byte of [...new TextEncoder().encode(password)].reverse()) {
    hash = rotated(hash) ^ byte;
  }
  hash = rotated(hash) ^ new TextEncoder().encode(password).length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

function rotated(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
