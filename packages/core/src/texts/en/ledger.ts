import type { PointsRefusal } from '../../points/points-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const things = { lot: 'earning', hold: 'reservation', spend: 'payment' } as const;

const closed = { captured: 'was paid', released: 'was given up', timedOut: 'has run out' } as const;

export const ledger: MessagesOf<PointsRefusal> = {
  'points/programme-malformed': ({ path }) => `The rules of the points cannot be used.${path === '' ? '' : ` Please correct ${quoted(path)}.`}`,
  'points/currency-unknown': () => 'The programme has no points of this name.',
  'points/amount-out-of-range': ({ limit }) => `The number of points has to be from 1 to ${number(limit)}.`,
  'points/insufficient': ({ available, requested }) =>
    `${number(requested)} points are needed, and ${number(available)} are available.`,
  'points/not-found': ({ what }) => `The member has no such ${things[what]} of points.`,
  'points/hold-closed': ({ status }) => `The reservation of points ${closed[status]}. Please make a new one.`,
  'points/not-pending': () => 'The points are no longer pending, so this cannot be done any more.',
  'points/beyond-original': ({ left }) => `That is more than is left of the original: ${number(left)} points.`,
  'points/out-of-order': () => 'Something later was already recorded for this member. Please try again with the current time.',
  'points/opened-before': () => 'The opening balance of this member was already imported.',
  'points/same-member': () => 'Points cannot be sent to the member who sends them.',
  'points/reason-missing': ({ field }) =>
    field === 'actor' ? 'Please name who makes the adjustment.' : 'Please give a reason for the adjustment.',
};
