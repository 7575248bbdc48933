import { instantOf } from '../calendars/instant-of.js';
import { ok, type Result } from '../result.js';
import { checkNote, type ReferralNote, type ReferralNoteMalformed } from './check-note.js';
import { isBanned, type ReferralAdvocate } from './referral-advocate.js';

/**
 * The advocate, banned from bringing friends. Who is banned already stays as they are.
 *
 * @returns refuses `referral/note-malformed`
 * @throws RangeError when `now` is not of the years 1000 to 9999
 * @example
 * const banned = banAdvocate(advocate, { by: 'sam', because: 'sold the code on an auction site' }, now);
 */
export function banAdvocate(
  advocate: ReferralAdvocate, note: ReferralNote, now: Date,
): Result<ReferralAdvocate, ReferralNoteMalformed> {
  const checked = checkNote(note);
  if (!checked.ok) return checked;
  instantOf('banAdvocate', now);
  if (isBanned(advocate)) return ok(advocate);
  const ban = { bannedAt: now, bannedBy: checked.value.by, because: checked.value.because, lifted: null };
  return ok({ ...advocate, bans: [...advocate.bans, ban] });
}

/**
 * The advocate without the ban, which stays on record. What waited on hold is released by the next `runDueReferral`.
 *
 * @returns refuses `referral/note-malformed`
 * @throws RangeError when `now` is not of the years 1000 to 9999
 * @example
 * const free = liftBan(banned, { by: 'kim', because: 'it was another customer' }, now);
 */
export function liftBan(
  advocate: ReferralAdvocate, note: ReferralNote, now: Date,
): Result<ReferralAdvocate, ReferralNoteMalformed> {
  const checked = checkNote(note);
  if (!checked.ok) return checked;
  instantOf('liftBan', now);
  const ban = advocate.bans.at(-1);
  if (ban === undefined || ban.lifted !== null) return ok(advocate);
  const lifted = { at: now, by: checked.value.by, because: checked.value.because };
  return ok({ ...advocate, bans: [...advocate.bans.slice(0, -1), { ...ban, lifted }] });
}
