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

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? 'The referral programme cannot be read.' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
};
