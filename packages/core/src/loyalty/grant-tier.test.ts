import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { at, earned, historyOf, programmeWith } from '../../test/tier-programmes.js';
import { decideTier } from './decide-tier.js';
import { grantTier } from './grant-tier.js';
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
  expect(standing).toEqual({ ...standingOf(to), since: now, heldUntil: until });
  expect(events).toEqual([{ kind, from, to, at: now }]);
});

it('a tier that the member has already is held from now on, and ends a grace', () => {
  const inGrace = { ...standingOf('gold'), graceUntil: at('2026-03-10') };
  const { standing, events } = valueOf(grantTier(programmeWith(), inGrace, 'gold', until, now));
  expect(standing).toEqual({ ...standingOf('gold'), heldUntil: until });
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
