import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { facts, kinds, anyCondition } from './conditions.ts';
import type { Amount } from '../src/rules/amount.js';
import type { Json } from '../src/rules/condition.js';
import { defineVocabulary } from '../src/rules/define-vocabulary.js';
import type { Effect } from '../src/rules/effect.js';
import { effectKind } from '../src/rules/effect-kind.js';
import type { Lane, Rule, RuleOptions, RuleSet } from '../src/rules/rule.js';
import { ruleSetFault } from '../src/rules/rule-set-fault.js';

/** Plants so many trees; the only way back is to say so. */
export const plantTrees = effectKind({
  code: 'plantTrees',
  gives: null,
  argsFault: (args: Json) => (typeof args === 'object' && args !== null && Number.isSafeInteger((args as { trees?: unknown }).trees) ? null : { path: '/trees' }),
  argsSchema: { type: 'object', properties: { trees: { type: 'integer' } }, required: ['trees'] },
  undo: ({ trees }: { readonly trees: number }) => ({ code: 'plantTrees', args: { trees: -trees } }),
});

export const vocabulary = defineVocabulary({
  facts,
  events: {
    'response/submitted': { ids: ['responseId', 'customerId'] },
    'case/updated': { ids: ['caseId', 'responseId', 'customerId'] },
    'purchase/made': { ids: ['purchaseId'], facts: ['customer.spend', 'customer.orders', 'customer.country'] },
  },
  conditionKinds: kinds,
  effectKinds: [plantTrees],
});

const name = fc.constantFrom('care', 'friends', 'gold', 'ann', 'mug', 'میهمان', 'a.b:c');
const span = fc.record({ amount: fc.integer({ min: 1, max: 400 }), unit: fc.constantFrom('days', 'hours') });
const perhaps = { requiredKeys: [] as [] };

const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.integer({ min: 1, max: 1_000 }),
  fc.tuple(
    fc.record({
      shareOf: fc.constantFrom('customer.spend', 'customer.orders', 'response.score'),
      times: fc.integer({ min: 1, max: 9 }), per: fc.integer({ min: 1, max: 100 }), rounding: fc.constantFrom('floor', 'half-even'),
    }),
    fc.record({ atMost: fc.integer({ min: 1, max: 50 }) }, perhaps),
  ).map(([share, bound]) => ({ ...share, ...bound })),
);

const effect: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({ team: name, dueWithin: span }, perhaps).map((fields) => ({ do: 'openCase', ...fields }) as const),
  fc.tuple(name, fc.record({ urgent: fc.boolean() }, perhaps)).map(([to, fields]) => ({ do: 'alert', to, ...fields }) as const),
  fc.record({ channel: name }, perhaps).map((fields) => ({ do: 'askReason', ...fields }) as const),
  fc.tuple(fc.integer({ min: 1, max: 100 }), fc.record({ appliesTo: fc.constantFrom('anyPurchase', 'nextPayment'), singleUse: fc.boolean(), expires: span, programme: name }, perhaps))
    .map(([value, fields]) => ({ do: 'issueVoucher', kind: 'percent', value, ...fields }) as const),
  amount.map((value) => ({ do: 'issueVoucher', kind: 'amount', value, currency: 'EUR' }) as const),
  fc.tuple(amount, fc.record({ points: name, activeAfter: span, expires: span }, perhaps)).map(([of, fields]) => ({ do: 'grantPoints', amount: of, ...fields }) as const),
  fc.tuple(amount, span).map(([of, expires]) => ({ do: 'holdPoints', amount: of, expires }) as const),
  name.map((programme) => ({ do: 'inviteToReferral', programme }) as const),
  fc.record({ destination: name, channel: name }, perhaps).map((fields) => ({ do: 'askReview', ...fields }) as const),
  name.map((tier) => ({ do: 'setTier', tier }) as const),
  fc.tuple(name, span).map(([gift, expires]) => ({ do: 'giveGift', gift, expires }) as const),
  fc.tuple(name, span).map(([template, after]) => ({ do: 'sendMessage', template, after }) as const),
  amount.map((of) => ({ do: 'accrueStaffBonus', amount: of, currency: 'EUR' }) as const),
  fc.nat({ max: 9 }).map((trees) => ({ do: 'custom', code: 'plantTrees', args: { trees } }) as const),
);

const lanes: readonly Lane[] = [
  { id: 'first', pick: 'first' },
  { id: 'main', pick: 'all' },
  { id: 'rewards', pick: 'best', metric: 'value' },
];

const options: fc.Arbitrary<RuleOptions> = fc.record({
  lane: fc.constantFrom('first', 'main', 'rewards'),
  priority: fc.integer({ min: -2, max: 2 }),
  exclusive: fc.boolean(),
  caps: fc.record({ perCustomer: fc.integer({ min: 1, max: 3 }), total: fc.integer({ min: 1, max: 3 }) }, perhaps),
  holdout: fc.record({ percent: fc.integer({ min: 1, max: 99 }), salt: fc.constantFrom('a', 'b') }),
  startsAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-11-27T12:00:00.001Z'),
  endsAt: fc.constantFrom('2026-11-27T12:00:00.000Z', '2027-01-01T00:00:00.000Z'),
}, { requiredKeys: [] }).chain((drawn) => amount.map((value) => ({ ...drawn, worth: { value } })));

const rule: fc.Arbitrary<Rule> = fc.tuple(
  fc.constantFrom('response/submitted', 'case/updated'), anyCondition, fc.array(effect, { minLength: 1, maxLength: 3 }), options, fc.boolean(),
).map(([on, when, effects, others, ownKeys]) => ({
  id: '', on, when, ...others,
  effects: ownKeys ? effects.map((one, index) => ({ ...one, dedupeKey: `k${index}:{rule}:{responseId}` })) : effects.slice(0, 1),
}));

/** Any rule set of up to six rules in three lanes. */
export const anyRuleSet: fc.Arbitrary<RuleSet> = fc.array(rule, { maxLength: 6 })
  .map((rules): RuleSet => ({ v: 1, lanes, rules: rules.map((one, index) => ({ ...one, id: `r${index}` })) }))
  .filter((set) => ruleSetFault(set, vocabulary) === null);

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
