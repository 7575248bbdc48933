import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const faults = {
  missing: (path: string) => `The referral programme lacks ${quoted(path)}.`,
  unknown: (path: string) => `The referral programme knows no ${quoted(path)}. Please check the spelling.`,
  malformed: (path: string) => `The referral programme has a value in ${quoted(path)} that is not possible.`,
} as const;

const lacks = {
  membership: 'Please join the club first; then you can invite friends.',
  purchases: 'You can invite friends once you have bought enough yourself.',
  standing: 'Invitations of friends are suspended. Please contact us.',
} as const;

const notes = {
  by: (limit: number) => `Please say who decides this, in up to ${number(limit)} characters.`,
  because: (limit: number) => `Please say why, in up to ${number(limit)} characters.`,
} as const;

const misfits = {
  'other-event': () => 'This is not what the referral programme waits for.',
  'other-currency': () => 'The purchase is in another currency than the referral programme.',
  'below-minimum': (atLeast: number | null) => `The purchase is too small: it takes at least ${number(atLeast ?? 0)} in the smallest unit of the currency.`,
  'before-claim': () => 'The purchase was made before the friend named anybody.',
  'already-qualified': () => 'The referral has qualified already; this changes nothing.',
  unknown: () => 'The referral knows no such purchase. Please report the purchase first.',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? 'The referral programme cannot be read.' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => 'This code cannot be used. Please check it, or ask your friend for a new one.',
  'referral/not-running': ({ phase }) => (phase === 'before' ? 'The referral programme has not begun yet.' : 'Invitations of friends are no longer taken.'),
  'referral/too-late': () => 'The time for this is over. Please ask your friend for a new invitation.',
  'referral/self-referral': () => 'This is your own code. Please pass it on to a friend.',
  'referral/existing-customer': () => 'Invitations are for new customers, and you have bought here before.',
  'referral/already-claimed': () => 'You have already accepted the invitation of somebody else.',
  'referral/budget-spent': () => 'All rewards of the referral programme have been given away. Thank you for your interest.',
  'referral/not-qualifying': ({ because, atLeast }) => misfits[because](atLeast),
  'referral/not-possible': () => 'The referral has changed meanwhile, or has come to its end. Please look at it again.',
};
