/**
 * White space, and the marks without width that keyboards and spreadsheets of right-to-left languages leave around a
 * text: directional marks and isolates, joiners and the byte order mark.
 */
const blank = /[\s\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/u;
const visible = /[^\s\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/u;

/**
 * The text without white space and invisible marks at both ends, in Unicode form C, so that a name that
 * was typed on two machines is one name.
 *
 * @example
 * trimmed(' \u200fشعبه مرکزی '); // 'شعبه مرکزی'
 */
export function trimmed(text: string): string {
  // Not a replace of /blank+$/: it starts anew at every blank, which takes minutes on megabytes of spaces.
  const start = text.search(visible);
  if (start === -1) return '';
  let end = text.length;
  while (blank.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end).normalize('NFC');
}

/**
 * Whether there is nothing to read in a text, or no text.
 *
 * @example
 * isBlank(' \u200f\n'); // true
 */
export function isBlank(text: string | null | undefined): text is '' | null | undefined {
  return text === null || text === undefined || !visible.test(text);
}
