import type { PeriodUnit } from '../calendars/period-unit.js';
import type { SendingChannel } from '../channels/sending-channel.js';
import type { Condition } from '../rules/condition.js';

/** At most so many invitations of a survey in each period of the calendar. */
export interface PeriodQuota {
  /** 1 to 1,000,000. */
  readonly atMost: number;
  readonly unit: Exclude<PeriodUnit, 'day'>;
}

/**
 * The clock of one survey: how long until it asks the same customer again. It runs beside the budget over all surveys, and the
 * later of the two decides. Days of 24 hours, 0 to 3,650; `null`: never again.
 */
export interface AskAgain {
  readonly afterSentDays: number | null;
  readonly afterAnswerDays: number | null;
  readonly afterDeclineDays: number | null;
}

/** Whom a survey asks, when and through what. Plain data, for a form and for storage. */
export interface SurveyTrigger {
  /** After which interactions it asks, such as `purchase`: at most 50. With none it asks lists only. */
  readonly interactionTypes: readonly string[];
  /** What must hold as well, when the interaction happens or the list is drawn up; `null`: nothing. */
  readonly when: Condition | null;
  /** From the interaction to the ask: 0 to 525,600 minutes, which is a year. */
  readonly delayMinutes: number;
  /** So long after it was due somebody may still be asked, 1 to 365 days; later nobody remembers. */
  readonly askWithinDays: number;
  /** The first through which the customer can be reached is taken. */
  readonly channels: readonly SendingChannel[];
  /** `opt-in`: only those are asked who have agreed; `opt-out`: all who have not withdrawn. */
  readonly consent: 'opt-in' | 'opt-out';
  /** Share of the customers who are asked: 0 to 1. */
  readonly sampleShare: number;
  /** Most invitations in a day: 1 to 1,000,000; `null`: any number. */
  readonly perDay: number | null;
  readonly perPeriod: PeriodQuota | null;
  /** Whether nothing is sent on the customer's days of rest. */
  readonly workingDaysOnly: boolean;
  /** Whether a customer whom somebody is about to appease is asked meanwhile. */
  readonly duringOpenCase: 'ask' | 'wait';
  /** From the ask to its one reminder: 1 to 90 days; `null`: none. The budget can forbid or delay it. */
  readonly reminderAfterDays: number | null;
  /** How long the link of an invitation can be answered: 1 to 365 days. */
  readonly linkExpiresAfterDays: number;
  readonly askAgain: AskAgain;
}

/** What a trigger is where nothing is said. The sample is Wootric's, the reminder Promoter.io's; the rest is our own choice. */
export const defaultSurveyTrigger: SurveyTrigger = {
  interactionTypes: [],
  when: null,
  delayMinutes: 60,
  askWithinDays: 14,
  channels: ['email', 'sms'],
  consent: 'opt-out',
  sampleShare: 0.33,
  perDay: null,
  perPeriod: null,
  workingDaysOnly: false,
  duringOpenCase: 'wait',
  reminderAfterDays: 5,
  linkExpiresAfterDays: 30,
  askAgain: { afterSentDays: 30, afterAnswerDays: 90, afterDeclineDays: 90 },
};
