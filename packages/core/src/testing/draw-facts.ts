import { dayLength } from '../calendars/day-length.js';
import type { FactsOf, FactSchema, FactTypes } from '../rules/define-facts.js';
import type { FactType, FactValue } from '../rules/fact-type.js';
import { drawAny, drawOne, drawSome, drawWhole, type Random } from './draw.js';

/** Scripts of our users, and characters that code tends to forget. */
const texts = ['a', 'Ana', 'میهمان', 'Мария', 'สวัสดี', '客户', '0', 'null', 'constructor', '👍', 'a:b%c'] as const;

/**
 * Facts of a schema, drawn: bounds more often than what lies between, and every fourth fact unknown.
 *
 * @param random - `seededRandom(seed)`; one seed gives the same facts everywhere
 * @param now - instants lie around it, up to two years away
 * @returns what `checkFacts` accepts
 * @throws RangeError when `random` gives a number outside of 0 to below 1
 * @example
 * drawFacts(defineFacts({ 'response.score': int(0, 10) }), seededRandom(1), new Date()); // { 'response.score': 10 }
 */
export function drawFacts<F extends FactTypes>(schema: FactSchema<F>, random: Random, now: Date): FactsOf<F> {
  const facts: Record<string, FactValue | null> = {};
  for (const [path, type] of Object.entries(schema.types)) {
    const unknown = drawWhole(random, 0, 7);
    // Unknown is absent, or null.
    if (unknown === 0) continue;
    facts[path] = unknown === 1 ? null : drawValue(type, random, now);
  }
  return facts as FactsOf<F>; // each value was drawn for the type of its path
}

/** A value that the type takes. */
export function drawValue(type: FactType, random: Random, now: Date): FactValue {
  switch (type.type) {
    case 'int':
      return drawNumber(random, type.min, type.max ?? Number.MAX_SAFE_INTEGER);
    case 'money':
      return drawNumber(random, 0, 2 ** 40);
    case 'bool':
      return drawWhole(random, 0, 1) === 1;
    case 'enum':
      return drawAny(random, type.words) ?? '';
    case 'text':
      return drawText(type.length, random);
    case 'instant':
      return new Date(now.getTime() + drawOne(random, [-1, 0, 1, drawWhole(random, -730 * dayLength, 730 * dayLength)]));
    case 'list':
      return drawSome(random, type.of.type === 'enum' ? type.of.words : [drawText(type.of.length, random)], type.max);
  }
}

/** Cut between characters, not within one. */
function drawText(length: number, random: Random): string {
  return Array.from(drawOne(random, texts)).slice(0, length).join('');
}

function drawNumber(random: Random, min: number, max: number): number {
  const near = Math.min(max, min + 100);
  return drawOne(random, [min, Math.min(max, min + 1), drawWhole(random, min, near), drawWhole(random, min, near), max]);
}
