import type { WaveStatus } from '../../invitations/change-wave-status.js';
import type { WaveRefusal } from '../../invitations/wave-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const statusNames: Readonly<Record<WaveStatus, string>> = { running: 'running', paused: 'paused', cancelled: 'cancelled' };

const fieldNames = { weeks: 'The number of weeks', hour: 'The hour' } as const;

export const waves: MessagesOf<WaveRefusal> = {
  'wave/day-malformed': () => 'There is no such day. Please write it as 2026-11-30.',
  'wave/day-past': ({ earliest }) => `A list cannot begin in the past: ${quoted(earliest)} at the earliest.`,
  'wave/day-too-far': ({ latest }) => `A list can begin two years ahead at most: ${quoted(latest)} at the latest.`,
  'wave/out-of-range': ({ field, lowest, highest }) => `${fieldNames[field]} may be from ${number(lowest)} to ${number(highest)}, in whole numbers.`,
  'wave/not-possible': ({ status, to }) => `A list that is ${quoted(statusNames[status])} cannot become ${quoted(statusNames[to])}.`,
  'wave/not-found': () => 'There is no such list.',
  'wave/without-day': () => 'All of these days are days of rest. Please choose more weeks.',
  'wave/without-customer': () => 'There is no such customer on the list: nobody would be asked.',
  'wave/without-trigger': () => 'Please say first how this survey asks.',
  'wave/survey-not-live': () => 'Only a survey that is live asks. Please put it live first.',
};
