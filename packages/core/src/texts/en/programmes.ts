import type { AnyProgrammeRefusal } from '../../programmes/programme-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

const faults = { missing: 'is missing', unknown: 'is unknown', malformed: 'cannot be used' } as const;

const parts = {
  points: 'points', voucher: 'voucher', tier: 'tier', referral: 'referral', 'stamp-card': 'stamp card',
} as const;

export const programmes: MessagesOf<AnyProgrammeRefusal> = {
  'programme/malformed': ({ path, fault }) => `The field at ${quoted(path)} of the programme ${faults[fault]}. Please correct it.`,
  'programme/part-refused': ({ path }) => `The programme cannot be used because of ${quoted(path)}. Please correct that place.`,
  'programme/name-unknown': ({ path, what }) =>
    `What stands at ${quoted(path)} gives something that the programme does not have (${parts[what]}). Please add it, or take it out.`,
  'programme/customer-missing': () => 'A rule gives something to a customer, and the event names none. Please let the rule wait for an event that does.',
};
