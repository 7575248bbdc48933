import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { vocabulary } from '../../test/programmes.ts';
import { canonicalJson } from '../rules/canonical-json.js';
import { parseProgramme } from './parse-programme.js';

const never = { expiry: { kind: 'never' }, reversal: 'debt', lateUndo: { kind: 'expire' } };
const rule = (id: string, ...effects: readonly object[]) =>
  ({ id, on: 'response/submitted', when: { op: 'exists', path: 'response.score' }, effects });
const withEffect = (effect: object) => ({ rules: { v: 1, rules: [rule('a', effect)] } });
const bare = { v: 1, id: 'club', currency: 'EUR', rules: { v: 1, rules: [] } };
const full = {
  ...bare,
  rules: {
    v: 1,
    rules: [
      rule('b', { do: 'grantPoints', amount: 5 }, { do: 'setTier', tier: 'gold' }),
      rule('a', { do: 'issueVoucher', kind: 'percent', value: 5, programme: 'thanks' }, { do: 'inviteToReferral', programme: 'club' }),
      rule('c', { do: 'custom', code: 'addStamps', args: { card: 'club', count: 1 } }, { do: 'holdPoints', amount: 1, points: 'points', expires: { amount: 1, unit: 'hours' } }),
    ],
  },
  points: { currencies: { points: never } },
  tiers: { tiers: [{ name: 'gold', needs: 'all', thresholds: [] }], window: { kind: 'calendar', unit: 'year' }, downgrade: 'never', graceDays: 0, noticeDays: 0 },
  stampCard: { stamps: 5, reward: 'cake', afterReward: 'owe' },
  referral: {
    startsAt: '2026-01-01T00:00:00Z',
    advocate: [{ from: 1, rewards: [{ kind: 'points', points: 5 }, { kind: 'gift', gift: 'mug' }] }],
    friend: { rewards: [{ kind: 'voucher', voucherProgrammeId: 'thanks' }] },
  },
  vouchers: [
    { id: 'welcome', reward: { kind: 'amount', amount: 500 }, limits: [], validUntil: '2027-01-01T00:00:00Z' },
    { id: 'thanks', reward: { kind: 'percent', basisPoints: 500 }, limits: [] },
  ],
  incentive: {
    measure: { kind: 'lower-limit', level: 0.9 }, minimumAnswers: 30, branchPercent: 60, curve: { shape: 'steps', points: [{ from: 20, amount: 100 }] }, cap: 100,
  },
};
const parsed = (json: unknown) => parseProgramme(json, vocabulary);

describe('a programme from JSON', () => {
  it('has of itself what its parts leave out', () => {
    const programme = valueOf(parsed(full));
    expect([programme.points?.id, programme.points?.version, programme.stampCard?.id, programme.referral?.id]).toEqual(['club', 1, 'club', 'club']);
    expect([programme.referral?.currency, programme.incentive?.currency, programme.vouchers.map(({ currency }) => currency)]).toEqual(['EUR', 'EUR', ['EUR', 'EUR']]);
    expect(programme.referral?.startsAt).toEqual(new Date('2026-01-01T00:00:00Z'));
  });

  it('has no parts but those that are there', () => {
    expect(valueOf(parsed(bare))).toStrictEqual({ ...bare, points: null, tiers: null, stampCard: null, referral: null, vouchers: [], incentive: null });
  });

  it('has its rules and vouchers in one order', () => {
    const programme = valueOf(parsed(full));
    expect(programme.rules.rules.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(programme.vouchers.map(({ id }) => id)).toEqual(['thanks', 'welcome']);
    const turned = { ...full, rules: { v: 1, rules: full.rules.rules.toReversed() }, vouchers: full.vouchers.toReversed() };
    expect(valueOf(parsed(turned))).toStrictEqual(programme);
  });

  it('is the same after another way through JSON', () => {
    const programme = valueOf(parsed(full));
    expect(valueOf(parsed(JSON.parse(canonicalJson(programme))))).toStrictEqual(programme);
  });

  it.each([
    ['no record', [], '', 'malformed'],
    ['no text', null, '', 'malformed'],
    ['another form', { ...bare, v: 2 }, '/v', 'malformed'],
    ['no form', { id: 'club', currency: 'EUR', rules: bare.rules }, '/v', 'missing'],
    ['no id', { v: 1, currency: 'EUR', rules: bare.rules }, '/id', 'missing'],
    ['a blank id', { ...bare, id: ' ' }, '/id', 'malformed'],
    ['a long id', { ...bare, id: 'x'.repeat(61) }, '/id', 'malformed'],
    ['no rules', { v: 1, id: 'club', currency: 'EUR' }, '/rules', 'missing'],
    ['a currency by its sign', { ...bare, currency: '€' }, '/currency', 'malformed'],
    ['a name that every object has', { ...bare, constructor: 1 }, '/constructor', 'unknown'],
    ['a field that nobody knows', { ...bare, 'a/b~': 1 }, '/a~1b~0', 'unknown'],
    ['vouchers that are no list', { ...bare, vouchers: {} }, '/vouchers', 'malformed'],
    ['too many vouchers', { ...bare, vouchers: Array.from({ length: 101 }, () => full.vouchers[0]) }, '/vouchers', 'malformed'],
    ['a voucher twice', { ...bare, vouchers: [full.vouchers[0], full.vouchers[0]] }, '/vouchers/1/id', 'malformed'],
    ['vouchers in another currency', { ...bare, vouchers: [{ ...full.vouchers[0], currency: 'USD' }] }, '/vouchers/0/currency', 'malformed'],
    ['a referral in another currency', { ...full, referral: { ...full.referral, currency: 'USD' } }, '/referral/currency', 'malformed'],
    ['bonuses in another currency', { ...full, incentive: { ...full.incentive, currency: 'USD' } }, '/incentive/currency', 'malformed'],
    [
      'an effect in another currency', { ...bare, ...withEffect({ do: 'accrueStaffBonus', amount: 5, currency: 'USD' }) },
      '/rules/rules/0/effects/0/currency', 'malformed',
    ],
  ])('is refused with %s', (_, json, path, fault) => {
    expect(refusalOf(parsed(json))).toEqual({ kind: 'programme/malformed', path, fault });
  });

  it.each([
    ['a circle', (() => { const circle: { rules?: unknown } = {}; circle.rules = circle; return circle; })(), 'rule/too-large'],
    ['code', { ...bare, id: () => 'club' }, 'rule/malformed'],
    ['NaN', { ...full, stampCard: { ...full.stampCard, stamps: Number.NaN } }, 'rule/malformed'],
  ])('is refused with %s, and nothing of it is run', (_, json, kind) => {
    expect(refusalOf(parsed(json))).toMatchObject({ kind: 'programme/part-refused', refusal: { kind } });
  });

  it.each([
    ['/rules/rules/0/effects/0/amount', 'rule/malformed', { rules: { v: 1, rules: [rule('a', { do: 'grantPoints', amount: '5' })] } }],
    ['/points/currencies', 'points/programme-malformed', { points: {} }],
    ['/points', 'points/programme-malformed', { points: 7 }],
    ['/tiers/tiers', 'tier/programme-malformed', { tiers: { ...full.tiers, tiers: [] } }],
    ['/stampCard/stamps', 'stamp-card/programme-malformed', { stampCard: { ...full.stampCard, stamps: '5' } }],
    ['/referral/advocate/0/rewards/0/points', 'referral/programme-malformed', { referral: { ...full.referral, advocate: [{ from: 1, rewards: [{ kind: 'points', points: 0 }] }] } }],
    ['/referral/a~1b', 'referral/programme-malformed', { referral: { ...full.referral, 'a/b': 0 } }],
    ['/vouchers/1/reward/basisPoints', 'voucher/programme-malformed', { vouchers: [full.vouchers[0], { id: 'x', reward: { kind: 'percent', basisPoints: 0 }, limits: [] }] }],
    ['/vouchers/0', 'voucher/programme-malformed', { vouchers: ['welcome'] }],
    ['/incentive/curve/shape', 'incentive/plan-malformed', { incentive: { ...full.incentive, curve: { shape: 'round', points: [] } } }],
    ['/incentive', 'incentive/plan-malformed', { incentive: [] }],
  ])('is refused at %s by those who know the part: %s', (path, kind, change) => {
    const refusal = refusalOf(parsed({ ...full, ...change }));
    expect(refusal).toMatchObject({ kind: 'programme/part-refused', path: path === '/incentive' ? expect.stringMatching(/^\/incentive/) : path, refusal: { kind } });
  });

  it.each([
    ['points', 'points', { do: 'grantPoints', amount: 5 }, {}],
    ['points to hold', 'points', { do: 'holdPoints', amount: 5, expires: { amount: 1, unit: 'days' } }, {}],
    ['points of a name', 'points', { do: 'grantPoints', amount: 5, points: 'miles' }, { points: full.points }],
    ['one of two kinds of points, and does not say which', 'points', { do: 'grantPoints', amount: 5 }, { points: { currencies: { points: never, miles: never } } }],
    ['a voucher', 'voucher', { do: 'issueVoucher', kind: 'percent', value: 5, programme: 'thanks' }, { vouchers: [full.vouchers[0]] }],
    ['a tier', 'tier', { do: 'setTier', tier: 'silver' }, { tiers: full.tiers }],
    ['a tier, without tiers', 'tier', { do: 'setTier', tier: 'gold' }, {}],
    ['a referral', 'referral', { do: 'inviteToReferral', programme: 'friends' }, {}],
    ['a stamp', 'stamp-card', { do: 'custom', code: 'addStamps', args: { card: 'other', count: 1 } }, { stampCard: full.stampCard }],
  ])('is refused when a rule gives %s that has no terms', (_, what, effect, parts) => {
    expect(refusalOf(parsed({ ...bare, ...withEffect(effect), ...parts }))).toEqual({
      kind: 'programme/name-unknown', path: '/rules/rules/0/effects/0', what,
    });
  });

  it('names a rule by its place in the file, whatever the order of ids', () => {
    const rules = { v: 1, rules: [rule('z', { do: 'grantPoints', amount: 5 }), rule('a', { do: 'giveGift', gift: 'mug' })] };
    expect(refusalOf(parsed({ ...bare, rules }))).toEqual({ kind: 'programme/name-unknown', path: '/rules/rules/0/effects/0', what: 'points' });
  });

  it.each([
    ['/referral/advocate/0/rewards/0', 'points', [{ kind: 'points', points: 5 }], []],
    ['/referral/advocate/0/rewards/1', 'voucher', [{ kind: 'gift', gift: 'mug' }, { kind: 'voucher', voucherProgrammeId: 'lost' }], []],
    ['/referral/friend/rewards/0', 'voucher', [], [{ kind: 'voucher', voucherProgrammeId: 'lost' }]],
  ])('is refused when a referral gives at %s what has no terms', (path, what, advocate, friend) => {
    const referral = { advocate: [{ from: 1, rewards: advocate }], friend: { rewards: friend } };
    expect(refusalOf(parsed({ ...bare, referral }))).toEqual({ kind: 'programme/name-unknown', path, what });
  });

  it('issues vouchers without a programme, and points of the named kind', () => {
    expect(parsed({ ...bare, ...withEffect({ do: 'issueVoucher', kind: 'amount', value: 5, currency: 'EUR' }) }).ok).toBe(true);
    const two = { points: { currencies: { points: never, miles: never } } };
    expect(parsed({ ...bare, ...two, ...withEffect({ do: 'grantPoints', amount: 5, points: 'miles' }) }).ok).toBe(true);
  });

  it('is a value for anything at all', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), fc.constantFrom(...Object.keys(full)), (anything, name) => {
      expect(parsed(anything).ok).toBe(false);
      parsed({ ...full, [name]: anything });
    }), { numRuns: 300 });
  });
});
