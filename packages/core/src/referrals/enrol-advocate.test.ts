import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.ts';
import { seededRandom } from '../stats/seeded-random.js';
import { banAdvocate, liftBan } from './ban-advocate.js';
import { checkReferralProgramme } from './check-referral-programme.js';
import { enrolAdvocate } from './enrol-advocate.js';
import { isBanned } from './referral-advocate.js';

const programmeThatNeeds = (advocatesNeed: object) =>
  valueOf(checkReferralProgramme({ id: 'friends', currency: 'EUR', advocatesNeed, advocate: [{ from: 1, rewards: [] }], friend: { rewards: [] } }));

const now = new Date('2026-11-27T12:00:00Z');
const later = new Date('2026-11-28T12:00:00Z');
const randomBytes = (seed: number) => {
  const random = seededRandom(seed);
  return (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
};
const enrol = (need: object, facts: { isMember: boolean; purchases: number }) =>
  enrolAdvocate('ada', facts, programmeThatNeeds(need), randomBytes(1), new Set(), now);
const advocate = valueOf(enrol({}, { isMember: false, purchases: 0 }));

it('gives a code that names nobody', () => {
  expect(advocate).toEqual({ customerId: 'ada', code: expect.stringMatching(/^FRIEND(-[2456789DFJLNQRUW]{4,5}){3}$/), enrolledAt: now, bans: [] });
});

it('gives no code that exists', () => {
  const another = valueOf(
    enrolAdvocate('bob', { isMember: false, purchases: 0 }, programmeThatNeeds({}), randomBytes(1), new Set([advocate.code]), now),
  );
  expect(another.code).not.toBe(advocate.code);
});

it.each([
  [{ membership: true }, { isMember: false, purchases: 9 }, 'membership'],
  [{ purchases: 2 }, { isMember: true, purchases: 1 }, 'purchases'],
  [{ membership: true, purchases: 2 }, { isMember: false, purchases: 0 }, 'membership'],
])('refuses where %j is needed and %j is so', (need, facts, lacks) => {
  expect(refusalOf(enrol(need, facts))).toEqual({ kind: 'referral/advocate-not-eligible', lacks });
});

it.each([
  [{ membership: true, purchases: 2 }, { isMember: true, purchases: 2 }],
  [{}, { isMember: false, purchases: 0 }],
])('takes where %j is needed and %j is so', (need, facts) => {
  expect(enrol(need, facts).ok).toBe(true);
});

it('trap: a ban can be undone, and stays on record with both reasons', () => {
  expect(isBanned(advocate)).toBe(false);
  const banned = valueOf(banAdvocate(advocate, { by: ' sam ', because: 'sold the code' }, now));
  expect(isBanned(banned)).toBe(true);
  const ban = { bannedAt: now, bannedBy: 'sam', because: 'sold the code' };
  expect(banned).toEqual({ ...advocate, bans: [{ ...ban, lifted: null }] });
  const free = valueOf(liftBan(banned, { by: 'kim', because: ' another customer' }, later));
  expect(isBanned(free)).toBe(false);
  const lifted = { at: later, by: 'kim', because: 'another customer' };
  expect(free).toEqual({ ...advocate, bans: [{ ...ban, lifted }] });
  const again = valueOf(banAdvocate(free, { by: 'sam', because: 'once more' }, later));
  expect(isBanned(again)).toBe(true);
  expect(again.bans).toEqual([{ ...ban, lifted }, { bannedAt: later, bannedBy: 'sam', because: 'once more', lifted: null }]);
});

it('changes nothing when a ban or its lifting is repeated', () => {
  const note = { by: 'sam', because: 'sold the code' };
  const banned = valueOf(banAdvocate(advocate, note, now));
  expect(valueOf(banAdvocate(banned, note, later))).toBe(banned);
  const free = valueOf(liftBan(banned, note, later));
  expect(valueOf(liftBan(free, note, later))).toBe(free);
  expect(valueOf(liftBan(advocate, note, later))).toBe(advocate);
});

it.each([
  [{ by: '', because: 'x' }, 'by', 200],
  [{ by: '\u200f ', because: 'x' }, 'by', 200],
  [{ by: 'x'.repeat(201), because: 'x' }, 'by', 200],
  [{ by: 'sam', because: '' }, 'because', 1_000],
  [{ by: 'sam', because: 'x'.repeat(1_001) }, 'because', 1_000],
  [{ by: 'sam', because: 'a\0b' }, 'because', 1_000],
])('refuses a ban, and its lifting, with the note %j', (note, field, limit) => {
  const refusal = { kind: 'referral/note-malformed', field, limit };
  expect(refusalOf(banAdvocate(advocate, note, now))).toEqual(refusal);
  expect(refusalOf(liftBan(advocate, note, now))).toEqual(refusal);
});

it('takes a note of the longest length', () => {
  expect(banAdvocate(advocate, { by: 'x'.repeat(200), because: 'y'.repeat(1_000) }, now).ok).toBe(true);
});

it('throws at an instant that is none, even where nothing would change', () => {
  const never = new Date(NaN);
  const facts = { isMember: false, purchases: 0 };
  const note = { by: 'sam', because: 'x' };
  const message = (name: string) => new RangeError(`${name}: the date is not one of the years 1000 to 9999`);
  expect(() => enrolAdvocate('ada', facts, programmeThatNeeds({}), randomBytes(1), new Set(), never)).toThrow(message('enrolAdvocate'));
  expect(() => banAdvocate(valueOf(banAdvocate(advocate, note, now)), note, never)).toThrow(message('banAdvocate'));
  expect(() => liftBan(advocate, note, never)).toThrow(message('liftBan'));
});

it.each([
  ['advocate id: it is empty, longer than 100 characters or not storable', 'x'.repeat(101), 0],
  ['purchases: NaN is not a count', 'ada', Number.NaN],
  ['purchases: -1 is not a count', 'ada', -1],
])('throws: %s', (message, customerId, purchases) => {
  const facts = { isMember: true, purchases };
  expect(() => enrolAdvocate(customerId, facts, programmeThatNeeds({}), randomBytes(1), new Set(), now)).toThrow(new RangeError(message));
});
