import { critical } from './confidence-level.js';
import { normalUpperQuantile, normalUpperTail } from './normal.js';

/** Gauss-Legendre nodes and weights of order 8 on [-1, 1], the positive half. */
const nodes: readonly (readonly [number, number])[] = [
  [0.1834346424956498, 0.362683783378362], [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745], [0.9602898564975363, 0.1012285362903763],
];

const sqrtOfTwoPi = 2.5066282746310002;

/** Narrow enough for 1e-11 with eight nodes on a normal density. */
const panelWidth = 2;

/** Farther than this from a point, a normal step does not reach within double precision. */
const reach = 9;

/**
 * Chance of at least one false alarm when growing data are tested again after each equal addition, although nothing
 * ever changes: 5 % at the first look, 14 % over five, 25 % over twenty.
 *
 * @param looks - how many tests were made, the last one included: a whole number from 1 to 365
 * @param level - confidence of each test, above 0 and below 1
 * @returns 0 to 1, to some 1e-11
 * @throws RangeError when looks or level are outside
 * @see Armitage, McPherson & Rowe (1969), JRSS A 132:235
 * @example
 * falseAlarmChance(5, 0.95); // 0.1417…
 */
export function falseAlarmChance(looks: number, level: number): number {
  const z = critical(level);
  return checkedLooks(looks) === 1 ? 1 - level : chanceOfCrossing(looks, z);
}

/**
 * The confidence level for each look with which growing data may be tested `looks` times and yet raise a false alarm
 * with a chance of 1 - level only: Pocock's boundary.
 *
 * @param looks - a whole number from 1 to 365, decided before the first look
 * @param level - confidence of all looks together, above 0 and below 1
 * @throws RangeError when looks or level are outside
 * @see Pocock (1977), Biometrika 64:191
 * @example
 * levelPerLook(5, 0.95); // 0.9841…
 */
export function levelPerLook(looks: number, level: number): number {
  const single = critical(level);
  const excess = (boundary: number): number =>
    normalUpperQuantile(Math.min(1, chanceOfCrossing(looks, boundary)) / 2) - single;
  // In standard errors the chance is convex at low levels and nearly straight at high ones: secants that begin above
  // Bonferroni's bound come down to the root.
  const bonferroni = normalUpperQuantile((1 - level) / 2 / checkedLooks(looks));
  let at = bonferroni;
  let before = at + 0.1;
  let excessBefore = excess(before);
  for (let step = 0; step < 50; step += 1) {
    const here = excess(at);
    // Of chances close to 1 rounding leaves a secant without direction: the root lies between what one look needs and
    // what looks that have nothing in common would need.
    const next = Math.min(bonferroni, Math.max(single, at - (here * (before - at)) / (excessBefore - here)));
    if (!(Math.abs(at - next) > 1e-12)) break;
    [before, at, excessBefore] = [at, next, here];
  }
  return 1 - 2 * normalUpperTail(at);
}

/** Chance that a sum of standard normal steps leaves ± boundary √k at one of the first `looks` steps k. */
function chanceOfCrossing(looks: number, boundary: number): number {
  // Where the sum may be, folded to its absolute value, while it has not left.
  let inside: readonly (readonly [number, number])[] = [[0, 1]];
  let crossed = 0;
  for (let look = 1; look <= looks; look += 1) {
    const limit = boundary * Math.sqrt(look);
    crossed += inside.reduce(
      (sum, [at, mass]) => sum + mass * (normalUpperTail(limit - at) + normalUpperTail(limit + at)), 0,
    );
    const from = inside;
    if (look < looks) inside = panelPoints(limit).map(([at, width]) => [at, width * densityAt(at, from)]);
  }
  return crossed;
}

function densityAt(at: number, from: readonly (readonly [number, number])[]): number {
  let density = 0;
  for (const [source, mass] of from) {
    if (Math.abs(at - source) < reach) density += mass * Math.exp(-((at - source) ** 2) / 2);
    if (at + source < reach) density += mass * Math.exp(-((at + source) ** 2) / 2);
  }
  return density / sqrtOfTwoPi;
}

/** Points and weights of an integral from 0 to `limit`. */
function panelPoints(limit: number): readonly (readonly [number, number])[] {
  const panels = Math.ceil(limit / panelWidth);
  const half = limit / panels / 2;
  return Array.from({ length: panels }, (_, panel) => (2 * panel + 1) * half).flatMap((centre) =>
    nodes.flatMap(([node, weight]): [number, number][] => [
      [centre - half * node, half * weight], [centre + half * node, half * weight],
    ]),
  );
}

function checkedLooks(looks: number): number {
  if (!(Number.isInteger(looks) && looks >= 1 && looks <= 365)) {
    throw new RangeError(`looks: ${looks} is not a whole number from 1 to 365`);
  }
  return looks;
}
