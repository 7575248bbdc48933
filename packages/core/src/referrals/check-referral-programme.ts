import { jsonInstant } from '../calendars/json-instant.js';
import {
  below, field, fieldOr, fieldsIn, fieldsOf, jsonReading, listIn, type FieldFault, type JsonFields, type JsonReading,
  type ReadValue,
} from '../json-fields.js';
import { currencyCode, nameUpTo, oneOf, orNull, truth, wholeBetween } from '../json-values.js';
import { ok, refuse, type Result } from '../result.js';
import { checkVoucherPattern } from '../vouchers/check-voucher-pattern.js';
import { defaultFraudPolicy, fraudPolicyFault, type FraudPolicy } from './fraud-policy.js';
import type { AdvocateStep, QualifyingEventRule, ReferralProgramme } from './referral-programme.js';
import type { ReferralReward } from './referral-reward.js';

/** The programme has a fault at `path`, such as `advocate.0.rewards.1.points`. */
export interface ReferralProgrammeMalformed {
  readonly kind: 'referral/programme-malformed';
  readonly path: string;
  readonly fault: FieldFault;
}

/** Most that a programme can hold. */
export const referralProgrammeLimits: Readonly<Record<'textLength' | 'steps' | 'rewards' | 'days' | 'cost', number>> = {
  textLength: 100,
  steps: 20,
  /** Of one step, or of the friend. */
  rewards: 5,
  days: 3_650,
  /** In minor units; also of amounts and the budget. */
  cost: 1_000_000_000_000,
};

const { textLength, days: longest, cost: dearest } = referralProgrammeLimits;

const text = nameUpTo(textLength);

const fieldNames = {
  programme: [
    'id', 'version', 'currency', 'codePattern', 'startsAt', 'endsAt', 'attribution', 'advocatesNeed', 'claimWithinDays', 'qualifyWithinDays',
    'qualifies', 'holdDays', 'advocate', 'friend', 'capPerAdvocate', 'budget', 'fraud',
  ],
  reward: { points: ['kind', 'points', 'cost'], voucher: ['kind', 'voucherProgrammeId', 'cost'], gift: ['kind', 'gift', 'cost'] },
} as const;

/**
 * A referral programme from JSON, or from an object of the same form, with what is left out filled in.
 *
 * Required are `id`, `currency`, `advocate` and `friend.rewards`. Left out, `version` is 1; codes look like
 * `FRIEND-5679-9JFQL-WR5W4`; the programme runs for ever;
 * `attribution` is `firstClaim`; anybody may bring friends; the first purchase qualifies, of any amount, within 90 days of the
 * claim; the advocate's reward waits for 30 days; the friend gets theirs with the qualification; there is neither a cap nor a
 * budget; `fraud` is `defaultFraudPolicy`. With a budget every reward needs its `cost`, or the budget would never end.
 *
 * @param json - as from `JSON.parse`; instants as ISO 8601 with a time zone, or as `Date`
 * @returns refuses `referral/programme-malformed` with the path of the first fault
 * @example
 * const reward = { kind: 'points', points: 500 };
 * checkReferralProgramme({
 *   id: 'friends', currency: 'EUR', advocate: [{ from: 1, rewards: [reward] }], friend: { rewards: [reward] },
 * }).ok; // true
 */
export function checkReferralProgramme(json: unknown): Result<ReferralProgramme, ReferralProgrammeMalformed> {
  const reading = jsonReading();
  const fields = fieldsOf(json, '', fieldNames.programme, reading);
  const budget = fieldOr(fields, 'budget', orNull(wholeBetween(0, dearest)), null);
  const need = fieldsIn(fields, 'advocatesNeed', ['membership', 'purchases']);
  const friend = fieldsIn(fields, 'friend', ['at', 'rewards']);
  const programme: ReferralProgramme = {
    id: field(fields, 'id', text, ''),
    version: fieldOr(fields, 'version', wholeBetween(1, 1_000_000), 1),
    currency: field(fields, 'currency', currencyCode, ''),
    codePattern: fieldOr(fields, 'codePattern', pattern, 'FRIEND-####-#####-#####'),
    startsAt: fieldOr(fields, 'startsAt', orNull(jsonInstant), null),
    endsAt: fieldOr(fields, 'endsAt', orNull(jsonInstant), null),
    attribution: fieldOr(fields, 'attribution', oneOf(['firstClaim', 'lastClaimBeforePurchase']), 'firstClaim'),
    advocatesNeed: {
      membership: fieldOr(need, 'membership', truth, false),
      purchases: fieldOr(need, 'purchases', wholeBetween(0, 1_000), 0),
    },
    claimWithinDays: fieldOr(fields, 'claimWithinDays', orNull(wholeBetween(1, longest)), null),
    qualifyWithinDays: fieldOr(fields, 'qualifyWithinDays', wholeBetween(1, longest), 90),
    qualifies: qualifyingRule(fields),
    holdDays: fieldOr(fields, 'holdDays', wholeBetween(0, longest), 30),
    advocate: steps(fields, budget !== null),
    friend: {
      at: fieldOr(friend, 'at', oneOf(['claim', 'qualification']), 'qualification'),
      rewards: rewardsIn(friend, budget !== null),
    },
    capPerAdvocate: cap(fields),
    budget,
    fraud: fraudPolicy(fields),
  };
  if (programme.startsAt !== null && programme.endsAt !== null && programme.endsAt <= programme.startsAt) {
    reading.report('endsAt', 'malformed');
  }
  const faulty = reading.firstFault();
  return faulty === null ? ok(programme) : refuse({ kind: 'referral/programme-malformed', ...faulty });
}

function qualifyingRule(fields: JsonFields): QualifyingEventRule {
  const rule = fieldsIn(fields, 'qualifies', ['on', 'atLeast', 'nth', 'name']);
  const on = fieldOr(rule, 'on', oneOf(['purchase', 'event']), 'purchase');
  // Each kind has fields of its own, and those of the other would promise what nobody keeps.
  for (const name of on === 'event' ? ['atLeast', 'nth'] : ['name']) {
    if (rule.values.has(name)) fields.reading.report(below(rule.path, name), 'unknown');
  }
  if (on === 'event') return { on, name: field(rule, 'name', text, '') };
  return { on, atLeast: fieldOr(rule, 'atLeast', wholeBetween(1, dearest), 1), nth: fieldOr(rule, 'nth', wholeBetween(1, 20), 1) };
}

function steps(fields: JsonFields, needsCost: boolean): readonly AdvocateStep[] {
  let before = 0;
  const read = listIn(fields, 'advocate', referralProgrammeLimits.steps, (json, path): AdvocateStep => {
    const step = fieldsOf(json, path, ['from', 'rewards'], fields.reading);
    // The first step is that of the first referral: before it there would be a promise of nothing.
    const from = field(step, 'from', before === 0 ? wholeBetween(1, 1) : wholeBetween(before + 1, 1_000_000), before + 1);
    before = from;
    return { from, rewards: rewardsIn(step, needsCost) };
  });
  if (read.length === 0) fields.reading.report('advocate', 'malformed');
  return read;
}

function rewardsIn(fields: JsonFields, needsCost: boolean): readonly ReferralReward[] {
  return listIn(fields, 'rewards', referralProgrammeLimits.rewards, (json, path) => reward(json, path, needsCost, fields.reading));
}

function reward(json: unknown, path: string, needsCost: boolean, reading: JsonReading): ReferralReward {
  const kind = field(
    fieldsOf(json, path, [...fieldNames.reward.points, 'voucherProgrammeId', 'gift'], reading), 'kind',
    oneOf(['points', 'voucher', 'gift']), 'points',
  );
  const fields = fieldsOf(json, path, fieldNames.reward[kind], reading);
  const cost = needsCost ? field(fields, 'cost', wholeBetween(1, dearest), 1) : fieldOr(fields, 'cost', wholeBetween(0, dearest), 0);
  switch (kind) {
    case 'points': return { kind, points: field(fields, 'points', wholeBetween(1, Number.MAX_SAFE_INTEGER), 1), cost };
    case 'voucher': return { kind, voucherProgrammeId: field(fields, 'voucherProgrammeId', text, ''), cost };
    case 'gift': return { kind, gift: field(fields, 'gift', text, ''), cost };
  }
}

function cap(fields: JsonFields): ReferralProgramme['capPerAdvocate'] {
  if ((fields.values.get('capPerAdvocate') ?? null) === null) return null;
  const cap = fieldsIn(fields, 'capPerAdvocate', ['referrals', 'days']);
  return {
    referrals: field(cap, 'referrals', wholeBetween(1, 1_000_000), 1),
    days: fieldOr(cap, 'days', orNull(wholeBetween(1, longest)), null),
  };
}

function fraudPolicy(fields: JsonFields): FraudPolicy {
  const given = fieldsIn(fields, 'fraud', ['weights', 'reviewFrom', 'rejectFrom', 'velocity', 'youngDays']);
  const velocity = fieldsIn(given, 'velocity', ['claims', 'hours']);
  const { weights, reviewFrom, rejectFrom, velocity: { claims, hours }, youngDays } = defaultFraudPolicy;
  const policy: FraudPolicy = {
    weights: fieldOr(given, 'weights', weightsOf, weights),
    reviewFrom: fieldOr(given, 'reviewFrom', number, reviewFrom),
    rejectFrom: fieldOr(given, 'rejectFrom', number, rejectFrom),
    velocity: { claims: fieldOr(velocity, 'claims', number, claims), hours: fieldOr(velocity, 'hours', number, hours) },
    youngDays: fieldOr(given, 'youngDays', number, youngDays),
  };
  const fault = fraudPolicyFault(policy);
  if (fault !== null) fields.reading.report(`fraud.${fault}`, 'malformed');
  return policy;
}

/** Copied, so that nobody changes a checked programme from outside; `undefined` unless all of it are numbers. */
function weightsOf(value: unknown): Readonly<Record<string, number>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const weights = entries.filter((entry): entry is readonly [string, number] => typeof entry[1] === 'number');
  return weights.length === entries.length ? Object.fromEntries(weights) : undefined;
}

const number: ReadValue<number> = (value) => (typeof value === 'number' ? value : undefined);

const pattern: ReadValue<string> = (value) => {
  const checked = typeof value === 'string' ? checkVoucherPattern(value) : null;
  return checked?.ok === true ? checked.value : undefined;
};
