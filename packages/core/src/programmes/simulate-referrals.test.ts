import { describe, expect, it } from 'vitest';
import { bought, noonOf, past, simulated, vocabulary } from '../../test/programmes.ts';
import { defineProgramme } from './define-programme.js';

const points = { currencies: { points: { expiry: { kind: 'never' }, reversal: 'debt', lateUndo: { kind: 'expire' } } } } as const;
const claimed = (friendId: string, day: string) =>
  past('referral/claimed', day, { referralId: `of-${friendId}`, customerId: friendId, advocateId: 'ada', friendId });

describe('what comes of a referral', () => {
  it('comes at its own time, before the next is due', () => {
    const thanked = defineProgramme(vocabulary, {
      id: 'thanked', currency: 'EUR', points,
      referral: { holdDays: 5, advocate: [{ from: 1, rewards: [{ kind: 'points', points: 100 }] }], friend: { rewards: [] } },
      rules: ({ on, eq, grantPoints }) => [on('referral/completed').rule('bonus').when(eq('referral.side', 'advocate')).then(grantPoints({ amount: 7 }))],
    });
    const { awards, refusals } = simulated(thanked, [
      claimed('fin', '2026-01-01'), claimed('gus', '2026-01-02'), bought('p1', 'fin', 1_000, '2026-01-03'), bought('p2', 'gus', 1_000, '2026-01-04'),
      bought('p3', 'hal', 1_000, '2026-03-01'),
    ]);
    expect(awards.map(({ at, amount }) => [at, amount])).toEqual([
      [noonOf('2026-01-08'), 100], [noonOf('2026-01-08'), 7], [noonOf('2026-01-09'), 100], [noonOf('2026-01-09'), 7],
    ]);
    expect(refusals).toEqual([]);
  });

  it('is taken back with an event of your own that is undone', () => {
    const signing = defineProgramme(vocabulary, {
      id: 'signing', currency: 'EUR', points,
      referral: {
        qualifies: { on: 'event', name: 'signed' }, holdDays: 5, advocate: [{ from: 1, rewards: [{ kind: 'points', points: 100 }] }],
        friend: { rewards: [{ kind: 'points', points: 20 }] },
      },
      rules: () => [],
    });
    const { liability } = simulated(signing, [
      claimed('fin', '2026-01-01'), past('interaction/recorded', '2026-01-02', { interactionId: 's', customerId: 'fin' }, { 'interaction.kind': 'signed' }),
      past('interaction/refunded', '2026-01-20', { interactionId: 's', customerId: 'fin' }),
    ]);
    expect(liability.at(-1)).toMatchObject({ issued: 120n, reversed: 120n, outstanding: 0n });
  });

  it('gives back the use of a voucher that took off no money, with the whole purchase', () => {
    const doubled = defineProgramme(vocabulary, {
      id: 'doubled', currency: 'EUR',
      vouchers: [{ id: 'double', reward: { kind: 'points', multiplier: 200 }, limits: [{ per: 'programme', period: null, of: 'uses', atMost: 1 }] }],
      referral: { holdDays: 5, advocate: [{ from: 1, rewards: [] }], friend: { rewards: [{ kind: 'voucher', voucherProgrammeId: 'double', cost: 0 }] } },
      rules: () => [],
    });
    const used = [claimed('fin', '2026-01-01'), bought('p1', 'fin', 5, '2026-01-02'), bought('p2', 'fin', 5, '2026-01-03')];
    const back = past('interaction/refunded', '2026-01-04', { interactionId: 'p2', customerId: 'fin' });
    const again = bought('p3', 'fin', 5, '2026-01-05');
    expect(simulated(doubled, [...used, again]).budgetEnds).toEqual([{ of: 'voucher', programme: 'double', period: null, at: noonOf('2026-01-05') }]);
    expect(simulated(doubled, [...used, back, again]).budgetEnds).toEqual([]);
  });

  it('asks for the tier that the advocate has then, not for one that has ended', () => {
    const tiered = defineProgramme(vocabulary, {
      id: 'tiered', currency: 'EUR',
      tiers: {
        tiers: [{ name: 'base', needs: 'all', thresholds: [] }, { name: 'top', needs: 'all', thresholds: [{ measure: 'visits', atLeast: 1 }] }],
        window: { kind: 'calendar', unit: 'year' }, downgrade: 'toEarned', graceDays: 0, noticeDays: 0,
      },
      referral: { holdDays: 5, advocate: [{ from: 1, rewards: [] }], friend: { rewards: [] } },
      rules: ({ on, eq, giveGift }) => [on('referral/completed').rule('top').when(eq('membership.tier', 'top')).then(giveGift({ gift: 'wine' }))],
    });
    const start = [past('membership/joined', '2024-11-01', { membershipId: 'ada', customerId: 'ada' }, { 'membership.joinedAt': noonOf('2024-11-01') }), bought('p0', 'ada', 5, '2024-11-02')];
    const brought = (day: string, buysOn: string) => simulated(tiered, [...start, claimed('fin', day), bought('p1', 'fin', 5, buysOn)]).awards.length;
    expect([brought('2025-12-01', '2025-12-02'), brought('2026-01-02', '2026-01-03')]).toEqual([1, 0]);
  });
});
