/**
 * Ids for the rows of a file, in its order. Made of one UUIDv7 and a counter, as RFC 9562 (6.2, method 1) allows: a
 * million random ids cost more than reading the million rows.
 *
 * @param first - a UUIDv7; its last 48 random bits tell this file from others of the same millisecond
 */
export function createRowIds(first: string): (place: number) => string {
  const instant = Number.parseInt(first.slice(0, 8) + first.slice(9, 13), 16);
  const tail = first.slice(24);
  return (place) => {
    const milliseconds = (instant + Math.floor(place / COUNTED)).toString(16).padStart(12, '0');
    const count = place % COUNTED;
    const high = (0x7000 | (count >>> 14)).toString(16);
    const low = (0x8000 | (count & 0x3fff)).toString(16);
    return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-${high}-${low}-${tail}`;
  };
}

/** What the 26 bits between the version and the last 48 can count; the next millisecond begins anew. */
const COUNTED = 2 ** 26;
