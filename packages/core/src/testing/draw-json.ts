import type { Json } from '../rules/condition.js';
import { drawAny, drawOne, drawWhole, type Random } from './draw.js';

/** What somebody may send where arguments are expected. */
const oddities: readonly [Json, ...Json[]] = [
  null, true, false, 0, 1, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER, '', '0', '9', 'x'.repeat(2_000), 'میهمان', [], [null], [[[]]], {},
  // An own field of this name, as `JSON.parse` makes it.
  JSON.parse('{"__proto__": {"admin": true}}') as Json, { constructor: 1 }, { toString: 'x', valueOf: null },
];

/**
 * JSON as a stranger may send it: oddities, or one of some samples with something wrong about it.
 *
 * @param samples - arguments that are right; what is drawn from them may still be right
 */
export function drawJson(random: Random, samples: readonly Json[]): Json {
  const sample = drawAny(random, samples);
  return sample === null || drawWhole(random, 0, 1) === 0 ? drawOne(random, oddities) : damaged(sample, random);
}

function damaged(value: Json, random: Random): Json {
  if (typeof value !== 'object' || value === null || drawWhole(random, 0, 4) === 0) return drawOne(random, oddities);
  if (Array.isArray(value)) return value.length === 0 ? [drawOne(random, oddities)] : [...value.slice(1), damaged(value[0], random)];
  const fields = Object.entries(value as Readonly<Record<string, Json>>);
  const chosen = drawWhole(random, 0, fields.length);
  const field = fields[chosen];
  if (field === undefined) return Object.fromEntries([...fields, ['unheardOf', drawOne(random, oddities)]]);
  const [name, old] = field;
  const others = fields.filter(([other]) => other !== name);
  return Object.fromEntries(drawWhole(random, 0, 2) === 0 ? others : [...others, [name, damaged(old, random)]]);
}
