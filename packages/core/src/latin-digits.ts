/** Code points of the digit zero: Arabic, Persian, Thai, full-width. The other nine follow each of them. */
const zeros = [0x0660, 0x06f0, 0x0e50, 0xff10] as const;

const foreignDigit = /[٠-٩۰-۹๐-๙０-９]/gu;

/**
 * The text with Arabic, Persian, Thai and full-width digits written as 0 to 9; everything else stays.
 *
 * @example
 * latinDigits('۱۰'); // '10'
 */
export function latinDigits(text: string): string {
  return text.replace(foreignDigit, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((candidate) => code >= candidate && code < candidate + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
