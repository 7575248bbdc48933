import type { Contact } from './contact.js';

/** -Infinity when it did not go out, so that what is counted from it has long passed. */
export function contactedAt({ sentAt, shownAt }: Contact): number {
  return Math.max(timeOf(sentAt), timeOf(shownAt));
}

export const answeredAt = (contact: Contact): number => timeOf(contact.answeredAt);
export const declinedAt = (contact: Contact): number => timeOf(contact.declinedAt);

export function latest(times: readonly number[]): number {
  return times.reduce((one, other) => Math.max(one, other), -Infinity);
}

function timeOf(date: Date | null): number {
  return date === null ? -Infinity : instantOf(date);
}

/** So far from the ends of the calendar that a few years more are still a date. */
export function instantOf(date: Date): number {
  const time = date.getTime();
  if (!(time >= 0 && time < Date.UTC(9001, 0))) throw new RangeError('contact: the date is not one of the years 1970 to 9000');
  return time;
}
