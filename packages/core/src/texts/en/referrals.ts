import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const lacks = {
  membership: 'Only members of the club can invite friends.',
  purchases: 'You can invite friends after a few more purchases.',
  standing: 'Invitations are suspended. Please contact us.',
} as const;

const misfits = {
  'other-event': 'The referral waits for something else.',
  'other-currency': 'The purchase is in another currency.',
  'below-minimum': 'The purchase is too small for a reward.',
  'before-claim': 'The purchase was made before the invitation.',
  'already-qualified': 'The referral has its purchase already.',
  unknown: 'The referral has no such purchase.',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path }) => `The referral programme is not possible${path === '' ? '' : ` at ${quoted(path)}`}.`,
  'referral/note-malformed': ({ limit }) => `Please say who decides and why, in up to ${number(limit)} characters.`,
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => 'This code cannot be used.',
  'referral/not-running': ({ phase }) => (phase === 'before' ? 'Invitations begin later.' : 'Invitations have ended.'),
  'referral/too-late': () => 'It is too late for this invitation.',
  'referral/self-referral': () => 'This is your own code. Please give it to a friend.',
  'referral/existing-customer': () => 'Invitations are for new customers only.',
  'referral/already-claimed': () => 'You have accepted another invitation.',
  'referral/budget-spent': () => 'All rewards have been given away.',
  'referral/not-qualifying': ({ because }) => misfits[because],
  'referral/not-possible': () => 'The referral has changed or ended. Please look again.',
};
