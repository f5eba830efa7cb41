/** Encodings from before Unicode that are readable only in their own fonts (.VnTime, VNI-Times). */
export type LegacyFont = "tcvn3" | "vni";

/**
 * Letters of TCVN 5712:1993 (TCVN3) that fall on signs which never touch a letter in Unicode Vietnamese: đ on ®, ê on ª,
 * á on ¸ and so on. Left out are signs that may: quotation marks count only between two letters.
 */
const tcvn3Letters = "µ¸¹¶¨¾¼½Æ©®ªÖ×ØÞå¬\u00AD";

/** VNI writes a mark after its vowel: "Coâng taùc". None of these pairs occurs in Unicode Vietnamese. */
const vniPairs = /[aeouy][âùøûõïåäëöüáàãêéèúñ]|[iu][øû]|ñ/giu;

const tcvn3InWord = new RegExp(`\\p{L}[${tcvn3Letters}]|[${tcvn3Letters}]\\p{L}|\\p{L}[«»]\\p{L}`, "gu");

/** "oà", "uê" and the like are good Unicode Vietnamese. */
const unicodePairs = /o[àáãèé]|u[âêèéàáã]|y[êèé]/giu;

/** Signs enough to tell a text from one with a stray foreign word ("Citroën", "señor"). */
const enough = 2;

/** The old encoding a text seems to be in, or null. A notice, not a proof: the text is not converted. */
export function noticeLegacyFont(text: string): LegacyFont | null {
  const composed = text.normalize("NFC");
  if (matches(composed, tcvn3InWord) >= enough) return "tcvn3";
  const plain = composed.replace(unicodePairs, "");
  return !hasUnicodeVietnamese(composed) && matches(plain, vniPairs) >= enough ? "vni" : null;
}

/** ư, ơ, ă, đ and letters with two marks exist only in Unicode. */
const hasUnicodeVietnamese = (text: string): boolean => /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]/u.test(text);

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
