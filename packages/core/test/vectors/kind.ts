/**
 * One kind of vector: from its input, in the words of the file, to what public functions say of it, under the
 * names of the file. The file holds shares on [-1, 1], core speaks points.
 */
export type Kind = (input: any) => Readonly<Record<string, unknown>>;

/** The methods of one topic. */
export type Kinds = Readonly<Record<string, Kind>>;

/** Points as shares on [-1, 1]. */
export function shareOf(points: number | null | undefined): number | null {
  return points === null || points === undefined ? null : points / 100;
}
