import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, points, programmeWith, qualified } from '../../test/referrals.ts';
import type { Referral } from '../referrals/referral.js';
import { referralUsage } from '../referrals/referral-usage.js';
import { nextDueAt } from '../referrals/run-due-referrals.js';
import { referralBook } from './referral-book.js';

const programme = programmeWith({ capPerAdvocate: { referrals: 3, days: 30 } });
const base = qualified(programme);
const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const anyReferral: fc.Arbitrary<Referral> = fc.record({
  friendId: anyId,
  advocateId: fc.constantFrom('ada', 'bob'),
  status: fc.constantFrom('claimed', 'qualified', 'completed', 'refunded', 'expired'),
  side: fc.constantFrom('onHold', 'granted', 'clawedBack'),
  cost: fc.nat(9),
  on: fc.nat(40),
}).map(({ friendId, advocateId, status, side, cost, on }) => ({
  ...base, id: `of-${friendId}`, friendId, status,
  claim: { ...base.claim, advocateId, expiresAt: day(on) },
  qualifiedAt: status === 'claimed' ? null : day(on),
  releaseAt: status === 'qualified' ? day(on + 5) : null,
  advocate: { ...base.advocate, status: side, rewards: [points(1, cost)] },
}));

/** What the book says, by looking at all of them. */
function soonestOf(all: readonly Referral[], until: Date): string | null {
  let soonest: { readonly at: number; readonly friendId: string } | null = null;
  for (const referral of all) {
    const due = nextDueAt(referral)?.getTime();
    const at = due === undefined ? Infinity : due + (referral.status === 'qualified' ? 0 : 1);
    if (at <= until.getTime() && (soonest === null || at < soonest.at)) soonest = { at, friendId: referral.friendId };
  }
  return soonest && `${soonest.friendId} at ${soonest.at}`;
}

it('says what looking at all referrals says: what is due, and what is used', () => {
  fc.assert(fc.property(fc.array(fc.tuple(anyReferral, fc.nat(50)), { maxLength: 30 }), (steps) => {
    const book = referralBook();
    const all = new Map<string, Referral>();
    for (const [referral, until] of steps) {
      book.keep(referral);
      all.set(referral.friendId, referral);
      const due = book.due(day(until));
      expect(due && `${due.referral.friendId} at ${due.at.getTime()}`).toBe(soonestOf([...all.values()], day(until)));
      for (const friendId of ['a', 'b', 'nobody']) {
        expect(book.of(friendId)).toBe(all.get(friendId) ?? null);
        expect(book.usage(friendId, programme, 'ada', day(until)))
          .toEqual(referralUsage([...all.values()], all.get(friendId)?.id ?? '', programme, 'ada', day(until)));
      }
    }
  }), { numRuns: 300 });
});
