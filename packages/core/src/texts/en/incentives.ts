import type { AnyIncentiveRefusal } from '../../incentives/incentive-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const incentives: MessagesOf<AnyIncentiveRefusal> = {
  'incentive/plan-malformed': ({ field }) => `${quoted(field)} is missing in the plan or cannot be read.`,
  'incentive/out-of-range': ({ field, lowest, highest }) =>
    `${quoted(field)} has to be a number from ${number(lowest)} to ${number(highest)}.`,
  'incentive/curve-falls': ({ at }) =>
    `Point ${number(at + 1)} of the pay curve has to lie above the one before, and pay no less.`,
  'incentive/group-unknown': ({ group }) =>
    `The plan does not know the customers ${quoted(group)}. Please add them to its customer mix.`,
  'incentive/nothing-held': () => 'Nothing is held here: this part is payable or was decided already.',
  'incentive/own-bonus': () => 'Nobody decides on their own bonus. Please ask somebody else.',
  'incentive/reason-malformed': ({ limit }) =>
    `Please give a reason for the decision, in at most ${number(limit)} characters and without invisible ones.`,
};
