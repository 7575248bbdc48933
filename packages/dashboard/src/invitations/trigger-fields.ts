import { graphql, type ResultOf } from '@goodword/client';

/** Whom a survey asks, with all that the form and the sentence know of it. */
export const triggerFields = graphql(`
  fragment TriggerFields on SurveyTrigger {
    interactionTypes
    delayMinutes
    askWithinDays
    channels
    consent
    sampleShare
    when
    currency
    perDay
    perPeriod {
      atMost
      unit
    }
    workingDaysOnly
    duringOpenCase
    reminderAfterDays
    linkExpiresAfterDays
    askAgain {
      afterSentDays
      afterAnswerDays
      afterDeclineDays
    }
  }
`);

export type Trigger = ResultOf<typeof triggerFields>;
export type SendingChannel = Trigger['channels'][number];

/** What a trigger is where nothing is said, as the service has it; asking after nothing yet. */
export const usualTrigger: Trigger = {
  interactionTypes: [],
  delayMinutes: 60,
  askWithinDays: 14,
  channels: ['EMAIL', 'SMS'],
  consent: 'OPT_OUT',
  sampleShare: 0.33,
  when: null,
  currency: null,
  perDay: null,
  perPeriod: null,
  workingDaysOnly: false,
  duringOpenCase: 'WAIT',
  reminderAfterDays: 5,
  linkExpiresAfterDays: 30,
  askAgain: { afterSentDays: 30, afterAnswerDays: 90, afterDeclineDays: 90 },
};

/** Whether something that this browser kept is a trigger as this page knows it. */
export function isTrigger(read: unknown): read is Trigger {
  return typeof read === 'object' && read !== null && Object.keys(usualTrigger).every((name) => Object.hasOwn(read, name));
}
