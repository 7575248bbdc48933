import { expect, it } from 'vitest';
import { isScaleName, scales, type ScaleName } from './scale.js';
import { parseScore } from './parse-score.js';

it.each(Object.keys(scales) as ScaleName[])('%s leads every whole number to a score, in order', (name) => {
  const { lowest, highest } = scales[name];
  let previous = -1;
  for (let value = lowest; value <= highest; value += 1) {
    const parsed = parseScore(value, name);
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) continue;
    expect(parsed.value.score).toBeGreaterThanOrEqual(previous);
    previous = parsed.value.score;
  }
  expect(previous).toBe(10);
});

it('knows its own names and no inherited ones', () => {
  expect(isScaleName('one-to-five')).toBe(true);
  expect(isScaleName('toString')).toBe(false);
  expect(isScaleName('0-10')).toBe(false);
});
