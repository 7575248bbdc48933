/**
 * The 16 characters of which drawn codes consist, four bits each.
 *
 * No two of them look alike, and none has a twin in another script of ours: not А В С Е Н К М О Р Т Х У and З of Cyrillic
 * (so neither 3), not ۷ and ۱ of Persian (V, 1). Of O, 0 and Q only Q is left, of I, 1 and L only L, and so on: whatever
 * somebody reads a character for, `voucherCodeKey` brings it back. With one vowel there are hardly any words.
 */
export const voucherAlphabet = '2456789DFJLNQRUW';
