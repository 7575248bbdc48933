import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { vocabulary } from '../../test/programmes.ts';
import { calendarClock } from '../calendars/calendar-clock.js';
import type { PastEvent } from '../publishing/backtest.js';
import type { Facts } from '../rules/define-facts.js';
import { apologyProgramme } from './apology-programme.js';
import { defineProgramme } from './define-programme.js';
import { simulate } from './simulate.js';
import type { SimulationTerms } from './simulation.js';
import { stampCardProgramme } from './stamp-card-programme.js';

const at = (text: string): Date => new Date(`${text}T12:00:00Z`);
const clock = valueOf(calendarClock({ timeZone: 'UTC' }));
const terms: SimulationTerms = { vocabulary, clock, until: at('2026-12-31') };
const lasting = { kind: 'never' } as const;
const points = { currencies: { points: { expiry: lasting, reversal: 'debt', lateUndo: { kind: 'expire' } } } } as const;

const event = (name: string, day: string, ids: Readonly<Record<string, string>>, facts: Facts = {}): PastEvent =>
  ({ event: name, at: at(day), ids, facts });
const bought = (id: string, customerId: string, amount: number, day: string, facts: Facts = {}): PastEvent =>
  event('interaction/recorded', day, { interactionId: id, customerId }, { 'interaction.kind': 'purchase', 'interaction.amount': amount, ...facts });
const returned = (id: string, customerId: string, day: string, amount?: number): PastEvent =>
  event('interaction/refunded', day, { interactionId: id, customerId }, amount === undefined ? {} : { 'interaction.amount': amount });
const joined = (customerId: string, day: string): PastEvent =>
  event('membership/joined', day, { membershipId: customerId, customerId }, { 'membership.joinedAt': at(day) });

const earning = defineProgramme(vocabulary, {
  id: 'club', currency: 'EUR', points,
  rules: ({ on, eq, share, grantPoints }) => [
    on('interaction/recorded').rule('earn').when(eq('interaction.kind', 'purchase'))
      .then(grantPoints({ amount: share('interaction.amount', { times: 1, per: 100, rounding: 'floor' }) })),
  ],
});

describe('a simulation of points', () => {
  it('says who got what, once for each key', () => {
    const { awards } = simulate(earning, [bought('p1', 'ana', 1_250, '2026-01-05'), bought('p1', 'ana', 1_250, '2026-01-05')], terms);
    expect(awards).toEqual([{
      at: at('2026-01-05'), customerId: 'ana', source: 'earn', key: 'earn:grantPoints:p1', what: 'grantPoints', name: 'points', amount: 12,
    }]);
  });

  it('says what members may ask for, month by month, and what they spent', () => {
    const history = [
      bought('p1', 'ana', 10_000, '2026-01-05'), bought('p2', 'ben', 5_000, '2026-01-06'), bought('p3', 'ana', 1_000, '2026-02-07'),
    ];
    const { liability, costs, months } = simulate(earning, history, { ...terms, until: at('2026-03-01'), spendFrom: 60, worthOf100: { points: 50 } });
    expect(liability.map(({ outstanding, redeemed }) => [outstanding, redeemed])).toEqual([[150n, 0n], [60n, 100n]]);
    expect(costs).toEqual([{ at: at('2026-02-07'), customerId: 'ana', source: null, kind: 'points', amount: 50 }]);
    expect(months.map((month) => month.points)).toEqual([0, 50, 0]);
  });

  it('takes back what a refund takes back: in proportion what was earned, wholly what was spent', () => {
    const history = [
      bought('p1', 'ana', 10_000, '2026-01-05'), bought('p2', 'ana', 4_000, '2026-01-06'),
      returned('p2', 'ana', '2026-01-07', 1_000), returned('p2', 'ana', '2026-01-08'), returned('p1', 'ana', '2026-01-09', 5_000),
    ];
    const { liability, costs } = simulate(earning, history, { ...terms, spendFrom: 100, worthOf100: { points: 50 } });
    expect(liability[0]).toMatchObject({ issued: 140n, reversed: 90n, redeemed: 0n, outstanding: 50n });
    expect(costs.map(({ amount }) => amount)).toEqual([50, -50]);
  });

  it('knows the balance that it made, whatever the history says of it', () => {
    const rich = defineProgramme(vocabulary, {
      id: 'club', currency: 'EUR', points,
      rules: ({ on, gte, exists, grantPoints, giveGift }) => [
        on('response/submitted').rule('thanks').when(exists('response.score')).then(grantPoints({ amount: 30 })),
        on('schedule/daily').rule('mug').when(gte('membership.points', 60)).then(giveGift({ gift: 'mug' })),
      ],
    });
    const answered = (id: string, day: string) => event('response/submitted', day, { responseId: id, customerId: 'ana' }, { 'response.score': 5 });
    const daily = (day: string) => event('schedule/daily', day, { occasionId: day, customerId: 'ana' }, { 'membership.points': 900 });
    const { awards, unpricedGifts } = simulate(rich, [answered('a', '2026-01-01'), daily('2026-01-02'), answered('b', '2026-01-03'), daily('2026-01-04')], terms);
    expect(awards.filter(({ what }) => what === 'giveGift').map((award) => award.at)).toEqual([at('2026-01-04')]);
    expect(unpricedGifts).toEqual(['mug']);
  });

  it('waits for points that are pending, lets points expire, and holds them', () => {
    const slow = defineProgramme(vocabulary, {
      id: 'club', currency: 'EUR', points,
      rules: ({ on, eq, days, hours, grantPoints, holdPoints }) => [
        on('interaction/recorded').rule('earn').when(eq('interaction.kind', 'purchase'))
          .then(grantPoints({ amount: 10, activeAfter: days(10), expires: days(20) })),
        on('interaction/recorded').rule('hold').when(eq('interaction.kind', 'booking')).then(holdPoints({ amount: 10, expires: hours(1) })),
      ],
    });
    const booking = (id: string, day: string) => event('interaction/recorded', day, { interactionId: id, customerId: 'ana' }, { 'interaction.kind': 'booking' });
    const { awards, refusals, liability } = simulate(slow, [bought('p', 'ana', 1, '2026-01-01'), booking('b1', '2026-01-02'), booking('b2', '2026-01-12')], terms);
    expect(refusals.map(({ key, refusal }) => [key, refusal.kind])).toEqual([['hold:holdPoints:b1', 'points/insufficient']]);
    expect(awards.map(({ key }) => key)).toEqual(['earn:grantPoints:p', 'hold:holdPoints:b2']);
    expect(liability.at(-1)).toMatchObject({ expired: 10n, outstanding: 0n });
  });
});

describe('a simulation of vouchers', () => {
  const recovery = apologyProgramme({ currency: 'EUR', percent: 10, budget: 1_000 });
  const confirmed = (id: string, customerId: string, day: string) =>
    event('case/updated', day, { caseId: id, incidentId: id, responseId: id, customerId }, { 'case.causeConfirmed': true });

  it('costs with the next purchase, and once', () => {
    const { costs } = simulate(recovery, [confirmed('c1', 'ana', '2026-01-01'), bought('p1', 'ana', 5_000, '2026-01-02'), bought('p2', 'ana', 5_000, '2026-01-03')], terms);
    expect(costs).toEqual([{ at: at('2026-01-02'), customerId: 'ana', source: 'apology', kind: 'vouchers', amount: 500 }]);
  });

  it('says when the budget of a month ends, and that the next month has another', () => {
    const history = [
      confirmed('c1', 'ana', '2026-01-01'), confirmed('c2', 'ben', '2026-01-01'), confirmed('c3', 'cho', '2026-01-01'),
      bought('p1', 'ana', 8_000, '2026-01-02'), bought('p2', 'ben', 8_000, '2026-01-03'), bought('p3', 'cho', 8_000, '2026-01-04'),
      bought('p4', 'cho', 8_000, '2026-02-04'),
    ];
    const { costs, budgetEnds, months } = simulate(recovery, history, { ...terms, until: at('2026-02-28') });
    expect(costs.map(({ amount }) => amount)).toEqual([800, 200, 800]);
    expect(budgetEnds).toEqual([{ of: 'voucher', programme: 'apology', period: 'month', at: at('2026-01-03') }]);
    expect(months.map(({ vouchers }) => vouchers)).toEqual([1_000, 800]);
  });

  it('gives back the discount of what was refunded, and the voucher with the whole', () => {
    const history = [
      confirmed('c1', 'ana', '2026-01-01'), bought('p1', 'ana', 5_000, '2026-01-02'), returned('p1', 'ana', '2026-01-03', 1_000),
      returned('p1', 'ana', '2026-01-04'), bought('p2', 'ana', 2_000, '2026-01-05'),
    ];
    expect(simulate(recovery, history, terms).costs.map(({ amount }) => amount)).toEqual([500, -100, -400, 200]);
  });

  it('knows when the last apology was', () => {
    const again = [confirmed('c1', 'ana', '2026-01-01'), confirmed('c2', 'ana', '2026-03-01'), confirmed('c3', 'ana', '2026-07-01')];
    expect(simulate(recovery, again, terms).awards.map(({ key }) => key)).toEqual(['apology:c1', 'apology:c3']);
  });

  it('is over when it has expired', () => {
    expect(simulate(recovery, [confirmed('c1', 'ana', '2026-01-01'), bought('p1', 'ana', 5_000, '2026-06-01')], terms).costs).toEqual([]);
  });
});

describe('a simulation of caps, stamps and tiers', () => {
  it('says when the cap of a rule ends', () => {
    const capped = defineProgramme(vocabulary, {
      id: 'club', currency: 'EUR', points,
      rules: ({ on, exists, grantPoints }) => [
        on('membership/joined').rule('welcome', { caps: { total: 2 } }).when(exists('membership.joinedAt')).then(grantPoints({ amount: 5 })),
      ],
    });
    const { awards, budgetEnds } = simulate(capped, ['ana', 'ben', 'cho', 'dan'].map((who, day) => joined(who, `2026-01-0${day + 1}`)), terms);
    expect(awards).toHaveLength(2);
    expect(budgetEnds).toEqual([{ of: 'rule', rule: 'welcome', at: at('2026-01-03') }]);
  });

  it('counts whoever nobody knows as no customer, where a rule is capped for each', () => {
    const alarm = defineProgramme(vocabulary, {
      id: 'alarm', currency: 'EUR',
      rules: ({ on, lt, alert }) => [on('response/submitted').rule('call', { caps: { perCustomer: 1 } }).when(lt('response.score', 7)).then(alert({ to: 'boss' }))],
    });
    const answers = ['r1', 'r2'].map((responseId) => event('response/submitted', '2026-01-01', { responseId }, { 'response.score': 3 }));
    expect(simulate(alarm, answers, terms).awards.map(({ key }) => key)).toEqual(['call:alert:r1', 'call:alert:r2']);
  });

  it('gives the gift of a full card, with its cost, and takes stamps back', () => {
    const coffee = stampCardProgramme({ currency: 'EUR', stamps: 2, reward: 'coffee' });
    const member = { 'membership.joinedAt': at('2025-01-01') };
    const history = [
      bought('p1', 'ana', 300, '2026-01-01', member), returned('p1', 'ana', '2026-01-02'),
      bought('p2', 'ana', 300, '2026-01-03', member), bought('p3', 'ana', 300, '2026-01-04', member),
    ];
    const { awards, costs } = simulate(coffee, history, { ...terms, giftCosts: { coffee: 80 } });
    expect(awards.map(({ what, at: when }) => [what, when.getUTCDate()])).toEqual([
      ['custom', 1], ['custom', 3], ['custom', 4], ['giveGift', 4], ['sendMessage', 4],
    ]);
    expect(costs).toEqual([{ at: at('2026-01-04'), customerId: 'ana', source: 'gift', kind: 'gifts', amount: 80 }]);
  });

  it('raises members to tiers, whose rules then hold', () => {
    const tiered = defineProgramme(vocabulary, {
      id: 'club', currency: 'EUR', points,
      tiers: {
        tiers: [{ name: 'silver', needs: 'all', thresholds: [] }, { name: 'gold', needs: 'all', thresholds: [{ measure: 'points', atLeast: 100 }] }],
        window: { kind: 'calendar', unit: 'year' }, downgrade: 'never', graceDays: 0, noticeDays: 0,
      },
      rules: ({ on, eq, share, grantPoints, giveGift }) => [
        on('interaction/recorded').rule('earn').when(eq('interaction.kind', 'purchase'))
          .then(grantPoints({ amount: share('interaction.amount', { times: 1, per: 100, rounding: 'floor' }) })),
        on('membership/tier-raised').rule('gold-gift').when(eq('membership.tier', 'gold')).then(giveGift({ gift: 'cake' })),
      ],
    });
    const history = [joined('ana', '2026-01-01'), bought('p1', 'ana', 9_900, '2026-01-02'), bought('p2', 'ana', 100, '2026-01-03')];
    const { awards } = simulate(tiered, [...history, bought('p3', 'guest', 90_000, '2026-01-04')], { ...terms, giftCosts: { cake: 300 } });
    expect(awards.filter(({ what }) => what === 'giveGift')).toEqual([
      expect.objectContaining({ customerId: 'ana', at: at('2026-01-03'), name: 'cake' }),
    ]);
  });
});

describe('a simulation of a referral', () => {
  const friends = defineProgramme(vocabulary, {
    id: 'friends', currency: 'EUR', points,
    vouchers: [{ id: 'welcome', reward: { kind: 'amount', amount: 500 }, limits: [{ per: 'code', of: 'uses', atMost: 1 }] }],
    referral: {
      qualifies: { on: 'purchase', atLeast: 2_000 }, holdDays: 30, budget: 2_600,
      advocate: [{ from: 1, rewards: [{ kind: 'points', points: 100, cost: 800 }] }],
      friend: { rewards: [{ kind: 'voucher', voucherProgrammeId: 'welcome', cost: 500 }] },
    },
    rules: () => [],
  });
  const claimed = (friendId: string, day: string, advocateId = 'ada') =>
    event('referral/claimed', day, { referralId: `of-${friendId}`, customerId: friendId, advocateId, friendId });

  it('rewards the friend at once, the advocate after the hold period', () => {
    const { awards, costs } = simulate(friends, [claimed('fin', '2026-01-01'), bought('p1', 'fin', 2_000, '2026-01-02'), bought('p2', 'fin', 3_000, '2026-01-09')], terms);
    expect(awards.map(({ at: when, customerId, what }) => [when, customerId, what])).toEqual([
      [at('2026-01-02'), 'fin', 'issueVoucher'], [at('2026-02-01'), 'ada', 'grantPoints'],
    ]);
    expect(costs).toEqual([{ at: at('2026-01-09'), customerId: 'fin', source: 'referral', kind: 'vouchers', amount: 500 }]);
  });

  it('gives the advocate nothing when the purchase is refunded before, and takes it back after', () => {
    const start = [claimed('fin', '2026-01-01'), bought('p1', 'fin', 2_000, '2026-01-02')];
    expect(simulate(friends, [...start, returned('p1', 'fin', '2026-01-20')], terms).awards.map(({ customerId }) => customerId)).toEqual(['fin']);
    const late = simulate(friends, [...start, returned('p1', 'fin', '2026-02-20'), bought('p2', 'fin', 9_000, '2026-02-21')], terms);
    expect(late.liability.at(-1)).toMatchObject({ issued: 100n, reversed: 100n, outstanding: 0n });
    expect(late.costs).toEqual([]);
  });

  it('says when the budget ends, and refuses whom it does not serve', () => {
    const history = ['fin', 'gus', 'hal'].flatMap((friend, day) => [claimed(friend, `2026-01-0${2 * day + 1}`), bought(`p-${friend}`, friend, 2_000, `2026-01-0${2 * day + 2}`)]);
    const { refusals, budgetEnds } = simulate(friends, history, terms);
    expect(refusals.map(({ customerId, refusal }) => [customerId, refusal.kind])).toEqual([['hal', 'referral/budget-spent']]);
    expect(budgetEnds).toEqual([{ of: 'referral', at: at('2026-01-05') }]);
  });

  it('makes events of it, with what is known of the one who is told', () => {
    const local = defineProgramme(vocabulary, {
      id: 'friends', currency: 'EUR', points,
      referral: { holdDays: 0, advocate: [{ from: 1, rewards: [{ kind: 'points', points: 1 }] }], friend: { rewards: [] } },
      rules: ({ on, eq, giveGift }) => [
        on('referral/completed').rule('local').when(eq('customer.country', 'PT')).then(giveGift({ gift: 'map', dedupeKey: 'map:{customerId}' })),
      ],
    });
    const from = (country: string) => ({ 'customer.country': country });
    const history = [bought('p0', 'ada', 100, '2026-01-01', from('PT')), claimed('fin', '2026-01-02'), bought('p1', 'fin', 2_000, '2026-01-03', from('ES'))];
    const { awards } = simulate(local, history, { ...terms, giftCosts: { map: 5 } });
    expect(awards.filter(({ what }) => what === 'giveGift').map(({ key }) => key)).toEqual(['map:ada']);
  });

  it('refuses whoever brings themselves, and who bought before', () => {
    const { refusals } = simulate(friends, [bought('p0', 'old', 100, '2026-01-01'), claimed('ada', '2026-01-02'), claimed('old', '2026-01-03')], terms);
    expect(refusals.map(({ refusal }) => refusal.kind)).toEqual(['referral/self-referral', 'referral/existing-customer']);
  });
});

describe('an award', () => {
  it('has the name and the amount of what was given, for every effect', () => {
    const all = defineProgramme(vocabulary, {
      id: 'all', currency: 'EUR', points, referral: { advocate: [{ from: 1, rewards: [] }], friend: { rewards: [] } },
      tiers: {
        tiers: [{ name: 'silver', needs: 'all', thresholds: [] }, { name: 'gold', needs: 'all', thresholds: [{ measure: 'visits', atLeast: 9 }] }],
        window: { kind: 'calendar', unit: 'year' }, downgrade: 'toEarned', graceDays: 0, noticeDays: 0,
      },
      rules: ({ on, exists, days, ...does }) => [
        on('membership/joined').rule('all').when(exists('membership.joinedAt')).then(
          does.openCase({ team: 'care' }), does.alert({ to: 'boss' }), does.askReason({ channel: 'sms' }), does.askReview({ destination: 'own' }),
          does.inviteToReferral({ programme: 'all' }), does.setTier({ tier: 'gold', expires: days(30) }), does.sendMessage({ template: 'hello' }),
          does.issueVoucher({ kind: 'percent', value: 10 }), does.accrueStaffBonus({ amount: 7, currency: 'EUR', scheme: 'desk' }),
        ),
        on('membership/tier-lowered').rule('sorry').when(exists('membership.joinedAt')).then(does.sendMessage({ template: 'sorry' })),
      ],
    });
    const { awards, costs } = simulate(all, [joined('ana', '2026-01-01'), bought('p', 'ana', 1_000, '2026-01-02'), bought('q', 'ana', 1_000, '2026-03-02')], terms);
    expect(awards.map(({ what, name, amount }) => [what, name, amount])).toEqual([
      ['openCase', 'care', null], ['alert', 'boss', null], ['askReason', 'sms', null], ['askReview', 'own', null],
      ['inviteToReferral', 'all', null], ['setTier', 'gold', null], ['sendMessage', 'hello', null],
      ['issueVoucher', 'rule:all', 10], ['accrueStaffBonus', 'desk', 7], ['sendMessage', 'sorry', null],
    ]);
    expect(costs.map(({ kind, amount }) => [kind, amount])).toEqual([['bonuses', 7], ['vouchers', 100]]);
  });

  it('gives nobody what only somebody can have, and says so', () => {
    const generous = defineProgramme(vocabulary, {
      id: 'generous', currency: 'EUR', points, vouchers: [{ id: 'tea', reward: { kind: 'percent', basisPoints: 1_000 }, limits: [{ per: 'code', period: null, of: 'uses', atMost: 1 }] }],
      tiers: { tiers: [{ name: 'base', needs: 'all', thresholds: [] }], window: { kind: 'calendar', unit: 'year' }, downgrade: 'never', graceDays: 0, noticeDays: 0 },
      stampCard: { stamps: 10, reward: 'coffee', afterReward: 'forgive' },
      rules: ({ on, exists, hours, grantPoints, holdPoints, issueVoucher, giveGift, setTier, alert, custom }) => [
        on('response/submitted').rule('all').when(exists('response.score')).then(
          grantPoints({ amount: 30 }), holdPoints({ amount: 3, expires: hours(1) }), issueVoucher({ programme: 'tea', kind: 'percent', value: 10 }),
          setTier({ tier: 'base' }), custom('addStamps', { card: 'generous', count: 1 }), giveGift({ gift: 'mug' }), alert({ to: 'care' }),
        ),
      ],
    });
    const { awards, refusals } = simulate(generous, [event('response/submitted', '2026-01-01', { responseId: 'r' }, { 'response.score': 9 })], terms);
    expect(refusals.map(({ what, customerId, refusal }) => [what, customerId, refusal])).toEqual(
      ['grantPoints', 'holdPoints', 'issueVoucher', 'setTier', 'custom'].map((what) => [what, null, { kind: 'programme/customer-missing' }]),
    );
    expect(awards.map(({ what }) => what)).toEqual(['giveGift', 'alert']);
  });

  it('needs no customer where a branch is measured', () => {
    const branch = defineProgramme(vocabulary, {
      id: 'branch', currency: 'EUR',
      rules: ({ on, gte, accrueStaffBonus, alert }) => [
        on('branch/measured').rule('pay').when(gte('branch.answers', 30)).then(accrueStaffBonus({ amount: 500, currency: 'EUR' }), alert({ to: 'payroll' })),
      ],
    });
    const { awards, costs } = simulate(branch, [event('branch/measured', '2026-02-01', { measurementId: 'm1', branchId: 'north' }, { 'branch.answers': 31 })], terms);
    expect(awards.map(({ customerId, name, amount }) => [customerId, name, amount])).toEqual([[null, null, 500], [null, 'payroll', null]]);
    expect(costs).toEqual([{ at: at('2026-02-01'), customerId: null, source: 'pay', kind: 'bonuses', amount: 500 }]);
  });

  it('is taken out of the pocket when its purchase is refunded, or its referral', () => {
    const again = defineProgramme(vocabulary, {
      id: 'again', currency: 'EUR',
      vouchers: [{ id: 'next', reward: { kind: 'amount', amount: 100 }, limits: [] }],
      referral: { qualifies: { on: 'event', name: 'signed' }, advocate: [{ from: 1, rewards: [{ kind: 'gift', gift: 'mug', cost: 400 }, { kind: 'gift', gift: 'pen' }] }], friend: { rewards: [] }, holdDays: 1 },
      rules: ({ on, gte, issueVoucher }) => [
        on('interaction/recorded').rule('next').when(gte('interaction.amount', 5_000)).then(issueVoucher({ kind: 'amount', value: 100, currency: 'EUR', programme: 'next' })),
      ],
    });
    const history = [
      bought('p1', 'ana', 5_000, '2026-01-01'), returned('p1', 'ana', '2026-01-02'), bought('p2', 'ana', 1_000, '2026-01-03'),
      event('referral/claimed', '2026-01-04', { referralId: 'r', customerId: 'fin', advocateId: 'ana', friendId: 'fin' }),
      event('interaction/recorded', '2026-01-05', { interactionId: 's', customerId: 'fin' }, { 'interaction.kind': 'signed' }),
    ];
    const { costs, unpricedGifts } = simulate(again, history, terms);
    expect(costs).toEqual([{ at: at('2026-01-06'), customerId: 'ana', source: 'referral', kind: 'gifts', amount: 400 }]);
    expect(unpricedGifts).toEqual(['pen']);
  });

  it('is not there for who is held out, and then somebody else has it', () => {
    const tested = defineProgramme(vocabulary, {
      id: 'tested', currency: 'EUR', points,
      rules: ({ on, exists, grantPoints }) => [
        on('membership/joined').rule('half', { holdout: { percent: 50, salt: 's' } }).when(exists('membership.joinedAt')).then(grantPoints({ amount: 5 })),
      ],
    });
    const history = ['a', 'b', 'c', 'd', 'e', 'f'].map((who) => joined(who, '2026-01-01'));
    const hash = (text: string): string => (text < 's:d' ? '00000000' : 'ffffffff');
    expect(simulate(tested, history, { ...terms, hash }).awards.map(({ customerId }) => customerId)).toEqual(['d', 'e', 'f']);
    expect(() => simulate(tested, history, terms)).toThrow(RangeError);
  });
});

describe('a simulation', () => {
  it('is the same each time, and of nothing is nothing', () => {
    const history = [bought('p1', 'ana', 1_250, '2026-01-05'), bought('p2', 'ben', 1_250, '2026-02-05')];
    expect(simulate(earning, history, terms)).toEqual(simulate(earning, history, terms));
    expect(simulate(earning, [], { ...terms, until: at('2026-01-15') })).toEqual({
      awards: [], refusals: [], costs: [], liability: [], budgetEnds: [], unpricedGifts: [],
      months: [{ from: new Date('2026-01-01T00:00:00Z'), until: new Date('2026-02-01T00:00:00Z'), vouchers: 0, points: 0, gifts: 0, bonuses: 0 }],
    });
  });

  it('ends where a programme feeds itself', () => {
    const loop = defineProgramme(vocabulary, {
      id: 'loop', currency: 'EUR', stampCard: { stamps: 2, reward: 'more', afterReward: 'owe' },
      rules: ({ on, exists, custom }) => [
        on('membership/joined').rule('first').when(exists('membership.joinedAt')).then(custom('addStamps', { card: 'loop', count: 2 })),
        on('stamp-card/completed').rule('again').when(exists('membership.joinedAt')).then(custom('addStamps', { card: 'loop', count: 2 })),
      ],
    });
    expect(simulate(loop, [joined('ana', '2026-01-01')], terms).awards).toHaveLength(9);
  });

  it.each([
    ['not in the order of time', [bought('a', 'ana', 1, '2026-01-02'), bought('b', 'ana', 1, '2026-01-01')], terms],
    ['longer than its end', [bought('a', 'ana', 1, '2027-01-02')], terms],
    ['of an unknown event', [event('moon/full', '2026-01-01', {})], terms],
    ['without a date', [{ ...bought('a', 'ana', 1, '2026-01-02'), at: new Date(Number.NaN) }], terms],
  ])('is not possible with a history that is %s', (_, history, given) => {
    expect(() => simulate(earning, history, given)).toThrow(RangeError);
  });
});
