/** Nothing, in a line for COPY. */
export const NULL = String.raw`\N`;

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`, '\t': String.raw`\t`, '\n': String.raw`\n`, '\r': String.raw`\r`,
};

/** A text in a line for COPY. */
export function copyCell(text: string | null): string {
  if (text === null) return NULL;
  return special.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : text;
}

/** An array of texts in a line for COPY. */
export function copyList(values: readonly string[]): string {
  if (values.length === 0) return '{}';
  return copyCell(`{${values.map((value) => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`);
}
