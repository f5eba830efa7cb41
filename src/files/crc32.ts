/** Eight tables of CRC-32 (polynomial of ISO 3309, as zip uses it), so that eight bytes go at a time. */
const tables: readonly Uint32Array[] = buildTables();

function buildTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, index) => remainder(index));
  const all = [first];
  for (let slice = 1; slice < 8; slice += 1) {
    const before = all[slice - 1] as Uint32Array;
    all.push(before.map((value) => (value >>> 8) ^ (first[value & 0xff] as number)));
  }
  return all;
}

function remainder(byte: number): number {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
}

/** The checksum that a zip stores beside every part, as an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as unknown as Uint32Array[] & { length: 8 };
  const at = (table: Uint32Array | undefined, index: number): number => (table as Uint32Array)[index] as number;
  const byte = (index: number): number => bytes[index] as number;
  let crc = 0xffffffff;
  let position = 0;
  for (; position + 8 <= bytes.length; position += 8) {
    crc =
      at(t7, (crc ^ byte(position)) & 0xff) ^
      at(t6, ((crc >>> 8) ^ byte(position + 1)) & 0xff) ^
      at(t5, ((crc >>> 16) ^ byte(position + 2)) & 0xff) ^
      at(t4, (crc >>> 24) ^ byte(position + 3)) ^
      at(t3, byte(position + 4)) ^
      at(t2, byte(position + 5)) ^
      at(t1, byte(position + 6)) ^
      at(t0, byte(position + 7));
  }
  for (; position < bytes.length; position += 1) crc = (crc >>> 8) ^ at(t0, (crc ^ byte(position)) & 0xff);
  return (crc ^ 0xffffffff) >>> 0;
}
