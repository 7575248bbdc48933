import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { at, earned, historyOf, programmeWith } from '../../test/tier-programmes.js';
import { decideTier } from './decide-tier.js';
import { grantTier } from './grant-tier.js';
import type { Qualification } from './qualification.js';
import { firstStanding, type TierStanding } from './tier-standing.js';

const now = at('2026-03-01');
const until = at('2026-06-01');
const standingOf = (tier: string | null): TierStanding => ({ ...firstStanding({ joinedAt: at('2024-05-17') }), tier, decidedAt: now });

it.each([
  [null, 'gold', 'tier/raised'],
  ['silver', 'gold', 'tier/raised'],
  ['platinum', 'gold', 'tier/lowered'],
] as const)('who has %s is given %s: %s', (from, to, kind) => {
  const { standing, events } = valueOf(grantTier(programmeWith(), standingOf(from), to, until, now));
  expect(standing).toEqual({ ...standingOf(to), since: now, heldUntil: until, granted: { tier: to, until } });
  expect(events).toEqual([{ kind, from, to, at: now }]);
});

it('a tier that the member has already is held from now on, and ends a grace', () => {
  const inGrace = { ...standingOf('gold'), graceUntil: at('2026-03-10') };
  const { standing, events } = valueOf(grantTier(programmeWith(), inGrace, 'gold', until, now));
  expect(standing).toEqual({ ...standingOf('gold'), heldUntil: until, granted: { tier: 'gold', until } });
  expect(events).toEqual([]);
});

it('a granted tier is held without being earned, and then has to be', () => {
  const { standing } = valueOf(grantTier(programmeWith(), standingOf(null), 'gold', until, now));
  const before = decideTier(programmeWith(), standing, historyOf([]), at('2026-05-31'));
  expect(before).toMatchObject({ standing: { tier: 'gold', heldUntil: until }, events: [], until });
  const after = decideTier(programmeWith(), before.standing, historyOf(earned(['2026-04-01', 100])), at('2026-07-01'));
  expect(after.events).toEqual([{ kind: 'tier/lowered', from: 'gold', to: 'silver', at: until }]);
  expect(after.standing.heldUntil).toBeNull();
});

it('a granted tier that is earned meanwhile stays', () => {
  const { standing } = valueOf(grantTier(programmeWith(), standingOf(null), 'gold', until, now));
  const after = decideTier(programmeWith(), standing, historyOf(earned(['2026-04-01', 500])), at('2026-07-01'));
  expect(after).toMatchObject({ events: [], until: at('2028-01-01'), standing: { tier: 'gold', heldUntil: null } });
});

it('an earned end before that of the grant does not shorten the grant', () => {
  const { standing } = valueOf(grantTier(programmeWith(), standingOf(null), 'gold', at('2028-06-01'), now));
  expect(decideTier(programmeWith(), standing, historyOf(earned(['2026-04-01', 500])), at('2026-07-01')).until).toEqual(at('2028-06-01'));
});

it.each(['ruby', '', '__proto__'])('there is no tier %j to give', (tier) => {
  expect(refusalOf(grantTier(programmeWith(), standingOf(null), tier, until, now))).toEqual({ kind: 'tier/unknown' });
});

it.each([now, at('2026-02-01'), at('never')])('a grant until %s is a bug', (end) => {
  expect(() => grantTier(programmeWith(), standingOf(null), 'gold', end, now)).toThrow(
    new RangeError('grantTier: until is not after now'),
  );
});

describe('a granted tier above which more was earned', () => {
  const programme = programmeWith({ downgrade: 'toEarned', graceDays: 0 });
  const { standing: given } = valueOf(grantTier(programme, standingOf(null), 'silver', until, now));
  const [bought] = earned(['2026-04-01', 500]);
  const refund = (on: string, amount: number): Qualification => ({ id: `r-${on}`, measure: 'points', amount, at: at(on), reverses: bought?.id ?? null });
  const refunded = (...refunds: readonly (readonly [string, number])[]) => historyOf([...earned(['2026-04-01', 500]), ...refunds.map(([on, amount]) => refund(on, amount))]);

  it('comes back with the refund, to its end', () => {
    const history = refunded(['2026-04-10', 500]);
    const { standing, events, until: end } = decideTier(programme, given, history, at('2026-05-01'));
    expect(events).toEqual([
      { kind: 'tier/raised', from: 'silver', to: 'gold', at: at('2026-04-01') },
      { kind: 'tier/lowered', from: 'gold', to: 'silver', at: at('2026-04-10') },
    ]);
    expect(standing).toMatchObject({ tier: 'silver', heldUntil: until, granted: { tier: 'silver', until } });
    expect(end).toEqual(until);
    const after = decideTier(programme, standing, history, at('2026-07-01'));
    expect(after.events).toEqual([{ kind: 'tier/lowered', from: 'silver', to: null, at: until }]);
    expect(after.standing).toMatchObject({ heldUntil: null, granted: null });
  });

  it('is there also when what was earned goes bit by bit, and when it is decided once', () => {
    const history = refunded(['2026-04-10', 300], ['2026-04-20', 200]);
    const nightly = ['2026-04-05', '2026-04-15', '2026-04-25'].reduce((standing, night) => decideTier(programme, standing, history, at(night)).standing, given);
    expect(nightly).toMatchObject({ tier: 'silver', heldUntil: until });
    expect(decideTier(programme, given, history, at('2026-04-25')).standing).toEqual(nightly);
  });

  it('does not come back once its time is over', () => {
    expect(decideTier(programme, given, refunded(['2026-06-10', 500]), at('2026-07-01')).standing.tier).toBeNull();
  });

  it('is not passed by one step at a time', () => {
    const stepwise = programmeWith({ downgrade: 'oneStep', graceDays: 0 });
    const { standing } = valueOf(grantTier(stepwise, standingOf(null), 'silver', until, now));
    expect(decideTier(stepwise, standing, refunded(['2026-04-10', 500]), at('2026-05-01')).standing).toMatchObject({ tier: 'silver', heldUntil: until });
  });

  it('is gone when a lower one was given after it', () => {
    const { standing: high } = valueOf(grantTier(programme, standingOf(null), 'gold', until, now));
    const { standing: low } = valueOf(grantTier(programme, high, 'silver', until, now));
    expect(decideTier(programme, low, historyOf([]), at('2026-05-01')).standing.tier).toBe('silver');
  });
});
