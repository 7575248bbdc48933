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
    askAgain {
      afterSentDays
      afterAnswerDays
      afterDeclineDays
    }
  }
`);

export type Trigger = ResultOf<typeof triggerFields>;
export type SendingChannel = Trigger['channels'][number];
