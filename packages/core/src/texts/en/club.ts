import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const unchanged = (): string => 'Nothing changed: this is its status already, or its last one.';

const malformed = ({ path }: { readonly path: string }): string => `The programme cannot be used.${path === '' ? '' : ` Please check ${quoted(path)}.`}`;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => 'This is not a card number. Please check each digit.',
  'card/not-active': () => 'This card is frozen, replaced or closed. Please use another one.',
  'card/change-refused': unchanged,
  'membership/not-active': () => 'The membership is frozen or has ended.',
  'membership/change-refused': unchanged,
  'membership/in-household': () => 'The member shares a household. Please leave it first.',
  'membership/merge-refused': () =>
    'These memberships cannot become one: one has ended or is frozen for fraud, or they differ in programme or household.',
  'household/full': ({ limit }) => `The household has ${number(limit)} members and no more room.`,
  'household/not-possible': () =>
    'A household is for members of one programme who share no other. Its owner decides, and leaves last.',
  'household/limit-reached': ({ left }) => `Only ${number(left)} more points of the household may be spent in this period.`,
  'tier/programme-malformed': malformed,
  'tier/not-rising': ({ tier, measure }) => `Tier ${quoted(tier)} has to ask for more of ${quoted(measure)} than the tier below it.`,
  'tier/unknown': () => 'There is no such tier.',
  'stamp-card/programme-malformed': malformed,
  'stamp-card/day-full': ({ limit }) => `All ${number(limit)} stamps of this day have been given.`,
  'stamp-card/not-full': ({ status, missing }) =>
    status === 'open' ? `The stamp card is not full: ${number(missing)} more stamps.` : 'This stamp card is no longer there to be exchanged.',
  'stamp-card/not-given': ({ given }) => `Only ${number(given)} stamps were given for this purchase.`,
};
