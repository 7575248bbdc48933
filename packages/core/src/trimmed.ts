/**
 * Marks without width that keyboards and spreadsheets of right-to-left languages leave around a text:
 * directional marks and isolates, joiners and the byte order mark.
 */
const blanksAround = /^[\s\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]+$/gu;

/**
 * The text without white space and invisible marks at both ends, in Unicode form C, so that a name that
 * was typed on two machines is one name.
 *
 * @example
 * trimmed(' \u200fشعبه مرکزی '); // 'شعبه مرکزی'
 */
export function trimmed(text: string): string {
  return text.replace(blanksAround, '').normalize('NFC');
}
