/**
 * A source of random numbers that a seed determines: the same seed gives the same numbers on every machine,
 * so that a bootstrap can be repeated and checked. Not for secrets.
 *
 * The generator is sfc32 (128 bits of state, no period below 2^32, passes PractRand), started by splitmix32
 * and warmed up for 12 rounds.
 *
 * @param seed - a whole number from 0 to 2^32 - 1, or a text, which is reduced to such a number (FNV-1a)
 * @returns a function that gives numbers from 0 to below 1, each of the multiples of 2^-53 as likely as any other
 * @throws RangeError when the seed is another number
 * @see Doty-Humphrey (2010), PractRand; Steele, Lea & Flood (2014), OOPSLA, for splitmix
 * @example
 * seededRandom(42)(); // 0.4562558052254867
 */
export function seededRandom(seed: number | string): () => number {
  let state = typeof seed === 'string' ? hashOf(seed) : seed;
  if (state !== state >>> 0) throw new RangeError(`seededRandom: ${seed} is not a whole number below 2^32`);

  // Neighbouring seeds must not give neighbouring states.
  const mixed = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  };
  let [a, b, c, counter] = [mixed(), mixed(), mixed(), 1];

  const next = (): number => {
    const word = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();

  // 27 and 26 bits fill the 53 of a double.
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
