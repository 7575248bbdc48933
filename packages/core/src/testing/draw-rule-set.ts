import type { Json } from '../rules/condition.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import { knownEffects, type Effect, type EffectField, type EffectName } from '../rules/effect.js';
import type { Lane, Rule, RuleSet } from '../rules/rule.js';
import { drawAny, drawOne, drawSome, drawWhole, type Random } from './draw.js';
import { drawCondition, type ArgsByCode } from './draw-condition.js';

const names = ['a', 'gold', 'care', 'میهمان', 'x.y:z'] as const;
const lanes: readonly Lane[] = [{ id: 'first', pick: 'first' }, { id: 'main', pick: 'all' }, { id: 'best', pick: 'best', metric: 'value' }];
const hour = 3_600_000;

/** Arguments for kinds of your own, by code; a kind without any is not drawn. */
export interface KindArgs {
  readonly conditions?: ArgsByCode | undefined;
  readonly effects?: ArgsByCode | undefined;
}

/**
 * A rule set of up to six rules, in three lanes, with caps, dates, holdouts and every effect.
 *
 * @param random - `seededRandom(seed)`
 * @param now - rules start and end around it
 * @returns what `prepareRules` accepts with this vocabulary
 * @throws RangeError when the vocabulary has no event or no facts, or `random` gives a number outside of 0 to below 1
 * @example
 * drawRuleSet(vocabulary, seededRandom(7), new Date()).rules.length; // 4
 */
export function drawRuleSet(vocabulary: Vocabulary, random: Random, now: Date, args: KindArgs = {}): RuleSet {
  const rules = Array.from({ length: drawWhole(random, 1, 6) }, (_, index) => drawRule(`r${index}`, vocabulary, random, now, args));
  return { v: 1, lanes, rules };
}

function drawRule(id: string, vocabulary: Vocabulary, random: Random, now: Date, args: KindArgs): Rule {
  const drawn = drawAny(random, Object.entries(vocabulary.events));
  if (drawn === null) throw new RangeError('rule set: there are no events');
  const [on, { ids, facts }] = drawn;
  const perhaps = <Fields extends object>(fields: () => Fields): Partial<Fields> => (drawWhole(random, 0, 3) === 0 ? fields() : {});
  const count = (): number => drawWhole(random, 1, 3);
  const at = (): string => new Date(now.getTime() + drawWhole(random, -48, 48) * hour).toISOString();
  const effects = drawSome(random, Object.keys(knownEffects) as readonly EffectName[], 3).map((name) => drawEffect(name, random));
  const own = drawAny(random, vocabulary.effectKinds.filter(({ code }) => argsFor(code, args.effects).length > 0));
  const custom: readonly Effect[] = own === null ? [] : [{ do: 'custom', code: own.code, args: drawAny(random, argsFor(own.code, args.effects)) }];
  return {
    id,
    on,
    when: drawCondition(vocabulary.facts, random, now, facts ?? Object.keys(vocabulary.facts.types), vocabulary.conditionKinds, args.conditions),
    effects: effects.length + custom.length === 0 ? [{ do: 'askReason' }] : [...effects, ...custom],
    worth: { value: drawWhole(random, 1, 3) },
    lane: drawOne(random, ['first', 'main', 'best']),
    ...perhaps(() => ({ priority: drawWhole(random, -2, 2) })),
    ...perhaps(() => ({ exclusive: true })),
    ...perhaps(() => ({ caps: drawOne(random, [{ total: count() }, { perCustomer: count() }]) })),
    ...perhaps(() => ({ holdout: { percent: drawWhole(random, 1, 99), salt: 's', by: drawAny(random, ids) ?? '' } })),
    ...perhaps(() => (drawWhole(random, 0, 1) === 0 ? { startsAt: at() } : { endsAt: at() })),
  };
}

function argsFor(code: string, args: ArgsByCode = {}): readonly Json[] {
  return Object.hasOwn(args, code) ? (args[code] ?? []) : [];
}

function drawEffect(name: EffectName, random: Random): Effect {
  if (name === 'issueVoucher') {
    return drawWhole(random, 0, 1) === 0
      ? { do: name, kind: 'percent', value: drawWhole(random, 1, 100) }
      : { do: name, kind: 'amount', value: drawWhole(random, 1, 10_000), currency: 'EUR' };
  }
  const fields: readonly (readonly [string, EffectField])[] = Object.entries(knownEffects[name].fields);
  const given = fields.filter(([, { optional }]) => !optional || drawWhole(random, 0, 1) === 0);
  // Each field was drawn as `knownEffects` describes it.
  return { do: name, ...Object.fromEntries(given.map(([field, type]) => [field, drawField(type, random)])) } as Effect;
}

function drawField(field: EffectField, random: Random): unknown {
  switch (field.is) {
    case 'name':
      return drawOne(random, names);
    case 'flag':
      return drawWhole(random, 0, 1) === 1;
    case 'span':
      return { amount: drawWhole(random, 1, 90), unit: drawOne(random, ['days', 'hours']) };
    case 'amount':
      return drawWhole(random, 1, 1_000);
    case 'currency':
      return 'EUR';
    case 'one-of':
      return drawAny(random, field.words);
  }
}
