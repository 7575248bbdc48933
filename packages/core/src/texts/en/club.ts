import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const cards = {
  frozen: 'This card is frozen. Please use another card, or have it released.',
  replaced: 'This card was replaced. Please use the new one.',
  closed: 'This card is closed. Please use another one.',
} as const;

const memberships = {
  frozen: 'The membership is frozen. Please have it released first.',
  closed: 'The membership is closed. The customer can join again.',
  merged: 'The membership was merged into another one. Please use that one.',
} as const;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => 'This is not a card number. Please check it digit by digit.',
  'card/not-active': ({ status }) => cards[status],
  'card/change-refused': () =>
    'The card cannot be changed in this way: it has this status already, or it was replaced or closed.',
  'membership/not-active': ({ status }) => memberships[status],
  'membership/change-refused': () =>
    'The membership cannot be changed in this way: it has this status already, or it was closed or merged.',
  'membership/in-household': () => 'The member shares points in a household. Please end the sharing first.',
  'tier/programme-malformed': ({ path }) =>
    `The tier programme cannot be used: ${quoted(path)} is missing, of another type or out of range.`,
  'tier/not-rising': ({ tier, measure }) =>
    `The tier ${quoted(tier)} has to ask for more of ${quoted(measure)} than the tier below it.`,
  'tier/unknown': () => 'The programme has no such tier.',
  'stamp-card/programme-malformed': ({ path }) =>
    `The stamp programme cannot be used: ${quoted(path)} is missing, of another type or out of range.`,
  'stamp-card/day-full': ({ limit }) => `All ${number(limit)} stamps of this day have been given. There are more tomorrow.`,
  'stamp-card/not-full': ({ status, missing }) =>
    status === 'open'
      ? `This card still needs ${number(missing)} stamps.`
      : { rewarded: 'This card was already exchanged for its reward.', expired: 'This card has expired.', none: 'There is no such stamp card.' }[status ?? 'none'],
  'stamp-card/not-given': ({ given }) => `Only ${number(given)} stamps were given for this purchase; more cannot be taken back.`,
};
