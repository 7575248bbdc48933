import { dayLength } from '../calendars/day-length.js';
import { canonicalJson } from '../rules/canonical-json.js';
import type { Json } from '../rules/condition.js';
import type { ConditionKind, KnownFacts } from '../rules/condition-kind.js';
import { factTypeAt, type FactSchema } from '../rules/define-facts.js';
import type { FactType, FactValue } from '../rules/fact-type.js';
import { seededRandom } from '../stats/seeded-random.js';
import { drawAny, drawWhole, type Random } from './draw.js';
import { drawValue } from './draw-facts.js';
import { drawJson } from './draw-json.js';
import { acceptance, checkEnough, checkSamples, copyOf, frozen, kindFindings, nameOf, type KindFinding, type KindFindings } from './kind-finding.js';

/** What to check a kind with. */
export interface KindSamples {
  /** Arguments that it accepts, at least one. */
  readonly args: readonly Json[];
  /** Arguments that it has to refuse. */
  readonly malformed?: readonly Json[] | undefined;
  /** Absent: 1. */
  readonly seed?: number | undefined;
  /** How many cases are drawn, at least 1; absent: 500. */
  readonly runs?: number | undefined;
}

interface Case {
  readonly args: Json;
  readonly facts: KnownFacts;
  readonly now: Date;
}

/** The year 2026, in milliseconds. */
const [newYear, year] = [Date.UTC(2026, 0, 1), 365 * dayLength];

/**
 * Whether a kind of condition is what the engine relies on: pure, total, deterministic, honest about what it reads, and strict with
 * its arguments. For your own tests: `expect(checkConditionKind(…)).toEqual([])`.
 *
 * Facts are drawn from the schema, many unknown; arguments are your samples and what they become when somebody damages them. A kind
 * that looks at the clock of the machine is not found.
 *
 * @returns the first case of each fault; none when all is well
 * @throws RangeError when there are no samples or runs, or the kind reads a fact outside of the schema
 * @example
 * checkConditionKind(spendsPerOrder, facts, { args: [{ least: 500 }], malformed: [{}, { least: '5' }] }); // []
 */
export function checkConditionKind(kind: ConditionKind, schema: FactSchema, samples: KindSamples): readonly KindFinding[] {
  const { args, malformed = [], seed = 1, runs = 500 } = samples;
  checkEnough('checkConditionKind', args, runs);
  const types = kind.reads.map((path): readonly [string, FactType] => {
    const type = factTypeAt(schema, path);
    if (type === null) throw new RangeError(`checkConditionKind: ${JSON.stringify(path)} is not a fact`);
    return [path, type];
  });
  const findings = kindFindings();
  checkSamples(kind, args, malformed, findings);
  const random = seededRandom(seed);
  const asked: { readonly of: Case; readonly answer: unknown }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const drawn = drawCase(types, args, random);
    if (acceptance(kind, drawn.args, findings) === true) asked.push({ of: drawn, answer: ask(kind, drawn, findings) });
  }
  // The other way round: a kind that remembers answers otherwise now.
  for (const { of, answer } of asked.toReversed()) {
    if (answer !== threw && ask(kind, of, findings) !== answer) findings.add('deterministic', 'holds answers something else when it is asked again', of.args, of.facts);
  }
  return findings.found;
}

const threw: unique symbol = Symbol('threw');

function drawCase(types: readonly (readonly [string, FactType])[], samples: readonly Json[], random: Random): Case {
  const now = new Date(newYear + drawWhole(random, 0, year));
  const facts: Record<string, FactValue | null> = {};
  for (const [path, type] of types) facts[path] = drawWhole(random, 0, 3) === 0 ? null : drawValue(type, random, now);
  return { args: drawWhole(random, 0, 1) === 0 ? drawAny(random, samples) : drawJson(random, samples), facts, now };
}

function ask(kind: ConditionKind, { args, facts, now }: Case, { add }: KindFindings): unknown {
  const given: Case = { args: copyOf(args), facts: copyOf(facts), now: new Date(now) };
  const before = canonicalJson(given);
  let answer: unknown;
  try {
    // `argsFault` of this kind accepted the arguments.
    answer = kind.holds(given.args as never, watched(given.facts, () => add('reads', 'holds reads a fact that it does not name', args, facts)), given.now);
  } catch (error) {
    add('total', `holds threw ${nameOf(error)}`, args, facts);
    return threw;
  }
  if (canonicalJson(given) !== before) add('pure', 'holds changed what it was given', args, facts);
  if (answer !== true && answer !== false && answer !== null) add('total', 'holds answers neither true nor false nor null', args, facts);
  if (!canDoFrozen(kind, { args, facts, now })) add('pure', 'holds writes to what it was given', args, facts);
  return answer;
}

/** What is put back before the answer leaves no trace but this. */
function canDoFrozen(kind: ConditionKind, { args, facts, now }: Case): boolean {
  try {
    kind.holds(frozen(copyOf(args)) as never, frozen(copyOf(facts)), new Date(now));
    return true;
  } catch {
    return false;
  }
}

function watched(facts: KnownFacts, onOther: () => void): KnownFacts {
  return new Proxy(facts, {
    get: (target, name) => {
      if (!Object.hasOwn(target, name)) onOther();
      return Reflect.get(target, name);
    },
  });
}
