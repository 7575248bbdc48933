/** A source of numbers from 0 to below 1, such as `seededRandom`. */
export type Random = () => number;

/** A whole number from `min` to `max`, both included. */
export function drawWhole(random: Random, min: number, max: number): number {
  const drawn = random();
  if (!(drawn >= 0 && drawn < 1)) throw new RangeError('random: the number is not from 0 to below 1');
  return min + Math.floor(drawn * (max - min + 1));
}

/** One of some things. */
export function drawOne<Thing>(random: Random, things: readonly [Thing, ...Thing[]]): Thing {
  const drawn = things[drawWhole(random, 0, things.length - 1)];
  // Only a list that holds `undefined` gets to the second half.
  return drawn === undefined ? things[0] : drawn;
}

/** As `drawOne`, from a list that may be empty. */
export function drawAny<Thing>(random: Random, things: readonly Thing[]): Thing | null {
  const [first, ...others] = things;
  return first === undefined ? null : drawOne(random, [first, ...others]);
}

/** Some of the things, in their order. */
export function drawSome<Thing>(random: Random, things: readonly Thing[], most: number): readonly Thing[] {
  return things.filter(() => drawWhole(random, 0, 1) === 1).slice(0, most);
}
