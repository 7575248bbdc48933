import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.ts';
import { checkReferralProgramme } from './check-referral-programme.js';
import { defaultFraudPolicy } from './fraud-policy.js';
import { advocateRewards } from './referral-programme.js';

const points = { kind: 'points', points: 500 };
const least = { id: 'friends', currency: 'EUR', advocate: [{ from: 1, rewards: [points] }], friend: { rewards: [] } };

const full = {
  id: 'friends', version: 3, currency: 'IRR', codePattern: 'ADA-#######-#######',
  startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2027-01-01T00:00:00.000Z', attribution: 'lastClaimBeforePurchase',
  advocatesNeed: { membership: true, purchases: 2 }, claimWithinDays: 30, qualifyWithinDays: 60,
  qualifies: { on: 'purchase', atLeast: 5_000, nth: 2 }, holdDays: 14,
  advocate: [
    { from: 1, rewards: [{ ...points, cost: 500 }] },
    { from: 5, rewards: [{ ...points, cost: 500 }, { kind: 'gift', gift: 'mug', cost: 300 }] },
  ],
  friend: { at: 'claim', rewards: [{ kind: 'voucher', voucherProgrammeId: 'welcome', cost: 1_000 }] },
  capPerAdvocate: { referrals: 10, days: 30 }, budget: 1_000_000,
  fraud: { weights: { sameIp: 5, own: 200 }, reviewFrom: 10, rejectFrom: 200, velocity: { claims: 5, hours: 48 }, youngDays: 3 },
};

it('fills in what is left out', () => {
  expect(valueOf(checkReferralProgramme(least))).toEqual({
    id: 'friends', version: 1, currency: 'EUR', codePattern: 'FRIEND-####-#####-#####', startsAt: null, endsAt: null,
    attribution: 'firstClaim', advocatesNeed: { membership: false, purchases: 0 }, claimWithinDays: null, qualifyWithinDays: 90,
    qualifies: { on: 'purchase', atLeast: 1, nth: 1 }, holdDays: 30,
    advocate: [{ from: 1, rewards: [{ ...points, cost: 0 }] }], friend: { at: 'qualification', rewards: [] },
    capPerAdvocate: null, budget: null, fraud: defaultFraudPolicy,
  });
});

it('keeps what is given', () => {
  expect(valueOf(checkReferralProgramme(full))).toEqual({
    ...full, startsAt: new Date('2026-01-01T00:00:00Z'), endsAt: new Date('2027-01-01T00:00:00Z'),
  });
});

it.each([
  { on: 'event', name: 'contract/signed' },
  { on: 'purchase', atLeast: 1, nth: 20 },
])('knows the qualifying event %j', (qualifies) => {
  expect(valueOf(checkReferralProgramme({ ...least, qualifies })).qualifies).toEqual(qualifies);
});

it('gives a cap for ever when no days are named', () => {
  const capped = valueOf(checkReferralProgramme({ ...least, capPerAdvocate: { referrals: 3 } }));
  expect(capped.capPerAdvocate).toEqual({ referrals: 3, days: null });
});

it('checks what it made, and what JSON makes of that, to the same', () => {
  const made = valueOf(checkReferralProgramme(full));
  expect(valueOf(checkReferralProgramme(made))).toEqual(made);
  expect(valueOf(checkReferralProgramme(JSON.parse(JSON.stringify(made))))).toEqual(made);
});

it('does not change with the object it was made from', () => {
  const weights = { sameIp: 5 };
  const made = valueOf(checkReferralProgramme({ ...least, fraud: { weights } }));
  weights.sameIp = 1_000;
  expect(made.fraud.weights).toEqual({ sameIp: 5 });
});

const step = (from: unknown, rewards: unknown = [points]) => ({ from, rewards });
const reward = (one: unknown, more: object = {}) => ({ ...least, ...more, friend: { rewards: [one] } });

describe('a programme is refused', () => {
  it.each<[string, string, unknown]>([
    ['', 'malformed', null],
    ['', 'malformed', undefined],
    ['', 'malformed', 'programme'],
    ['', 'malformed', [least]],
    ['id', 'missing', { ...least, id: undefined }],
    ['id', 'malformed', { ...least, id: ' ' }],
    ['id', 'malformed', { ...least, id: 7 }],
    ['id', 'malformed', { ...least, id: 'x'.repeat(101) }],
    ['id', 'malformed', { ...least, id: 'a\0b' }],
    ['version', 'malformed', { ...least, version: 0 }],
    ['version', 'malformed', { ...least, version: 1.5 }],
    ['version', 'malformed', { ...least, version: '1' }],
    ['version', 'malformed', { ...least, version: null }],
    ['version', 'malformed', { ...least, version: 1_000_001 }],
    ['currency', 'missing', { ...least, currency: undefined }],
    ['currency', 'malformed', { ...least, currency: 'eur' }],
    ['currency', 'malformed', { ...least, currency: 'EURO' }],
    ['currency', 'malformed', { ...least, currency: ['EUR'] }],
    ['codePattern', 'malformed', { ...least, codePattern: 'FRIEND-####' }],
    ['codePattern', 'malformed', { ...least, codePattern: 7 }],
    ['startsAt', 'malformed', { ...least, startsAt: '2026-01-01' }],
    ['startsAt', 'malformed', { ...least, startsAt: '2026-01-01T00:00' }],
    ['startsAt', 'malformed', { ...least, startsAt: '2026-13-01T00:00Z' }],
    ['startsAt', 'malformed', { ...least, startsAt: '2026-02-30T00:00Z' }],
    ['startsAt', 'malformed', { ...least, startsAt: 0 }],
    ['endsAt', 'malformed', { ...least, endsAt: new Date(NaN) }],
    ['endsAt', 'malformed', { ...least, startsAt: new Date(5), endsAt: new Date(5) }],
    ['attribution', 'malformed', { ...least, attribution: 'lastClick' }],
    ['attribution', 'malformed', { ...least, attribution: 'constructor' }],
    ['advocatesNeed', 'malformed', { ...least, advocatesNeed: true }],
    ['advocatesNeed.membership', 'malformed', { ...least, advocatesNeed: { membership: 'yes' } }],
    ['advocatesNeed.purchases', 'malformed', { ...least, advocatesNeed: { purchases: 1_001 } }],
    ['advocatesNeed.score', 'unknown', { ...least, advocatesNeed: { score: 9 } }],
    ['claimWithinDays', 'malformed', { ...least, claimWithinDays: 0 }],
    ['qualifyWithinDays', 'malformed', { ...least, qualifyWithinDays: null }],
    ['qualifyWithinDays', 'malformed', { ...least, qualifyWithinDays: 3_651 }],
    ['qualifies', 'malformed', { ...least, qualifies: 'purchase' }],
    ['qualifies.on', 'malformed', { ...least, qualifies: { on: 'click' } }],
    ['qualifies.atLeast', 'malformed', { ...least, qualifies: { on: 'purchase', atLeast: 0 } }],
    ['qualifies.nth', 'malformed', { ...least, qualifies: { nth: 21 } }],
    ['qualifies.name', 'missing', { ...least, qualifies: { on: 'event' } }],
    ['qualifies.name', 'unknown', { ...least, qualifies: { on: 'purchase', name: 'x' } }],
    ['qualifies.nth', 'unknown', { ...least, qualifies: { on: 'event', name: 'x', nth: 1 } }],
    ['qualifies.atLeast', 'unknown', { ...least, qualifies: { on: 'event', name: 'x', atLeast: 1 } }],
    ['holdDays', 'malformed', { ...least, holdDays: -1 }],
    ['holdDays', 'malformed', { ...least, holdDays: Infinity }],
    ['advocate', 'missing', { ...least, advocate: undefined }],
    ['advocate', 'malformed', { ...least, advocate: [] }],
    ['advocate', 'malformed', { ...least, advocate: {} }],
    ['advocate', 'malformed', { ...least, advocate: Array.from({ length: 21 }, (_, at) => step(at + 1)) }],
    ['advocate.0', 'malformed', { ...least, advocate: [null] }],
    ['advocate.0.from', 'missing', { ...least, advocate: [{ rewards: [] }] }],
    ['advocate.0.from', 'malformed', { ...least, advocate: [step(2)] }],
    ['advocate.1.from', 'malformed', { ...least, advocate: [step(1), step(1)] }],
    ['advocate.2.from', 'malformed', { ...least, advocate: [step(1), step(5), step(4)] }],
    ['advocate.0.rewards', 'missing', { ...least, advocate: [{ from: 1 }] }],
    ['advocate.0.bonus', 'unknown', { ...least, advocate: [{ ...step(1), bonus: 1 }] }],
    ['friend.rewards', 'missing', { ...least, friend: undefined }],
    ['friend.rewards', 'malformed', { ...least, friend: { rewards: Array.from({ length: 6 }, () => points) } }],
    ['friend.at', 'malformed', { ...least, friend: { at: 'purchase', rewards: [] } }],
    ['friend.rewards.0', 'malformed', reward('points')],
    ['friend.rewards.0.kind', 'missing', reward({ points: 5 })],
    ['friend.rewards.0.kind', 'malformed', reward({ kind: 'money', points: 5 })],
    ['friend.rewards.0.points', 'missing', reward({ kind: 'points' })],
    ['friend.rewards.0.points', 'malformed', reward({ kind: 'points', points: 0 })],
    ['friend.rewards.0.points', 'malformed', reward({ kind: 'points', points: 2 ** 53 })],
    ['friend.rewards.0.points', 'malformed', reward({ kind: 'points', points: '5' })],
    ['friend.rewards.0.gift', 'unknown', reward({ ...points, gift: 'mug' })],
    ['friend.rewards.0.points', 'unknown', reward({ kind: 'gift', gift: 'mug', points: 1 })],
    ['friend.rewards.0.gift', 'missing', reward({ kind: 'gift' })],
    ['friend.rewards.0.voucherProgrammeId', 'missing', reward({ kind: 'voucher' })],
    ['friend.rewards.0.cost', 'malformed', reward({ ...points, cost: -1 })],
    ['friend.rewards.0.cost', 'malformed', reward({ ...points, cost: 1_000_000_000_001 })],
    ['capPerAdvocate', 'malformed', { ...least, capPerAdvocate: 10 }],
    ['capPerAdvocate.referrals', 'missing', { ...least, capPerAdvocate: {} }],
    ['capPerAdvocate.referrals', 'malformed', { ...least, capPerAdvocate: { referrals: 0 } }],
    ['capPerAdvocate.days', 'malformed', { ...least, capPerAdvocate: { referrals: 1, days: 0 } }],
    ['budget', 'malformed', { ...least, budget: -1 }],
    ['fraud', 'malformed', { ...least, fraud: 'strict' }],
    ['fraud.weights', 'malformed', { ...least, fraud: { weights: [] } }],
    ['fraud.weights', 'malformed', { ...least, fraud: { weights: null } }],
    ['fraud.weights', 'malformed', { ...least, fraud: { weights: 'x' } }],
    ['fraud.weights', 'malformed', { ...least, fraud: { weights: { sameIp: '5' } } }],
    ['fraud.weights.sameIp', 'malformed', { ...least, fraud: { weights: { sameIp: NaN } } }],
    ['fraud.rejectFrom', 'malformed', { ...least, fraud: { reviewFrom: 5, rejectFrom: 30 } }],
    ['fraud.reviewFrom', 'malformed', { ...least, fraud: { reviewFrom: '5' } }],
    ['fraud.velocity.claims', 'malformed', { ...least, fraud: { velocity: { claims: 0 } } }],
    ['fraud.velocity.days', 'unknown', { ...least, fraud: { velocity: { days: 1 } } }],
    ['claimWithinDay', 'unknown', { ...least, claimWithinDay: 30 }],
    ['__proto__', 'unknown', JSON.parse('{"__proto__": {"id": "x"}}')],
    ['constructor', 'unknown', { ...least, constructor: 1 }],
  ])('at %j as %s', (path, fault, json) => {
    expect(refusalOf(checkReferralProgramme(json))).toEqual({ kind: 'referral/programme-malformed', path, fault });
  });

  it('with a budget that rewards without a cost would never use up', () => {
    const refusal = (path: string, fault: string) => ({ kind: 'referral/programme-malformed', path, fault });
    expect(refusalOf(checkReferralProgramme({ ...least, budget: 100 }))).toEqual(refusal('advocate.0.rewards.0.cost', 'missing'));
    const paid = { ...least, budget: 0, advocate: [step(1, [{ ...points, cost: 1 }])] };
    expect(valueOf(checkReferralProgramme(paid)).budget).toBe(0);
    expect(refusalOf(checkReferralProgramme({ ...paid, friend: { rewards: [{ ...points, cost: 0 }] } }))).toEqual(
      refusal('friend.rewards.0.cost', 'malformed'),
    );
  });

  it('with a path that is cut, where the name of a field is endless', () => {
    const { path } = refusalOf(checkReferralProgramme({ ...least, ['x'.repeat(1_000_000)]: 1 }));
    expect(path).toBe('x'.repeat(100));
  });
});

it('answers to any JSON with a programme or a refusal, and changes nothing in it', () => {
  const part = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(full)));
  const json = fc.oneof(
    fc.jsonValue(),
    fc.record(Object.fromEntries(Object.keys(full).map((name) => [name, part])), { requiredKeys: [] }),
  );
  fc.assert(
    fc.property(json, (json) => {
      const before = JSON.stringify(json);
      const checked = checkReferralProgramme(json);
      expect(JSON.stringify(json)).toBe(before);
      if (checked.ok) expect(checkReferralProgramme(checked.value)).toEqual(checked);
      else expect(checked.refusal.kind).toBe('referral/programme-malformed');
    }),
  );
});

it.each([[0], [1, 500, 0], [4, 500, 0], [5, 500, 300], [9, 500, 300], [1_000, 500, 300]])(
  'gives for referral number %i the step it has reached',
  (number, ...costs) => {
    const rewards = advocateRewards(valueOf(checkReferralProgramme(full)), number);
    expect(rewards.map(({ cost }) => cost)).toEqual(costs.filter((cost) => cost > 0));
  },
);
