/** Steps of a JSON pointer (RFC 6901): `/questions/0/text` → `['questions', '0', 'text']`. */
function stepsOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a place of plain data; `undefined` where there is nothing. */
export function valueAt(whole: unknown, pointer: string): unknown {
  let here: unknown = whole;
  for (const step of stepsOf(pointer)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    // Checked by the line above.
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return here;
}

/**
 * The same plain data with something else at a place. What lies beside the way there stays the same object.
 *
 * @param value - `undefined` takes away what is there: a field of a record, or an entry of a list
 * @example
 * withValueAt({ a: [1, 2] }, '/a/0', undefined); // { a: [2] }
 */
export function withValueAt<Whole>(whole: Whole, pointer: string, value: unknown): Whole {
  // What is at the other places is not touched, so the whole keeps its type as far as the value fits.
  return put(whole, stepsOf(pointer), value) as Whole;
}

function put(here: unknown, [step, ...deeper]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(here)) {
    const index = Number(step);
    if (deeper.length === 0 && value === undefined) return here.filter((_, place) => place !== index);
    return here.map((entry: unknown, place) => (place === index ? put(entry, deeper, value) : entry));
  }
  const record = typeof here === 'object' && here !== null ? (here as Readonly<Record<string, unknown>>) : {};
  if (deeper.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(record).filter(([name]) => name !== step));
  }
  return { ...record, [step]: put(record[step], deeper, value) };
}
