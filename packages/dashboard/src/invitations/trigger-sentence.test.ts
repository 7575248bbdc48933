import { describe, expect, it } from 'vitest';
import { en } from '../texts/asking/en.js';
import { fa } from '../texts/asking/fa.js';
import { ru } from '../texts/asking/ru.js';
import { formatsFor } from '../texts/formats.js';
import { usualTrigger, type Trigger } from './trigger-fields.js';
import { delayOf, oneIn, triggerSentence } from './trigger-sentence.js';

const trigger: Trigger = {
  ...usualTrigger,
  interactionTypes: ['purchase', 'table-booking'],
  delayMinutes: 120,
  reminderAfterDays: null,
};

describe('whom a survey asks', () => {
  it('is said in one sentence, in the words and digits of the reader', () => {
    expect(triggerSentence(trigger, en, formatsFor('en-US', 'UTC'))).toBe(
      '2 hours after a purchase or “table-booking”, one in 3 customers is asked by e-mail, else by SMS, at most once in 30 days.',
    );
    expect(triggerSentence(trigger, fa, formatsFor('fa-IR', 'UTC'))).toContain('۲ ساعت پس از خرید');
    expect(triggerSentence(trigger, ru, formatsFor('ru-RU', 'UTC'))).toContain('Через 2 часа после покупки');
  });

  it('is said as nobody where no kind of interaction is chosen', () => {
    expect(triggerSentence({ ...trigger, interactionTypes: [] }, en, formatsFor('en-US', 'UTC'))).toBe(en.trigger.asksNobody);
  });

  it('says what narrows it, a sentence for each', () => {
    const narrow: Trigger = {
      ...trigger, when: {}, workingDaysOnly: true, perDay: 50, perPeriod: { atMost: 1_000, unit: 'MONTH' }, reminderAfterDays: 5,
    };
    expect(triggerSentence(narrow, en, formatsFor('en-US', 'UTC'))).toBe(
      `${triggerSentence(trigger, en, formatsFor('en-US', 'UTC'))} Only on a condition of your own. Not on days of rest. At most 50 a day. At most 1,000 a month. One reminder after 5 days.`,
    );
  });

  it('has no clause for a delay that there is not, and says everybody, percent, never again', () => {
    const changed: Trigger = { ...trigger, interactionTypes: ['delivery'], delayMinutes: 0, channels: ['WEBHOOK'] };
    const never = { ...trigger.askAgain, afterSentDays: null };
    expect(triggerSentence({ ...changed, sampleShare: 1, askAgain: never }, en, formatsFor('en-US', 'UTC'))).toBe(
      'Right after a delivery, every customer is asked through your own channel, only once ever.',
    );
    expect(triggerSentence({ ...changed, sampleShare: 0.4 }, en, formatsFor('en-US', 'UTC'))).toContain('40% of the customers are asked');
  });
});

it.each([
  [0, { amount: 0, unit: 'minute' }],
  [90, { amount: 90, unit: 'minute' }],
  [120, { amount: 2, unit: 'hour' }],
  [2_880, { amount: 2, unit: 'day' }],
])('%i minutes are said in the largest unit without a rest', (minutes, said) => {
  expect(delayOf(minutes)).toEqual(said);
});

it.each([
  [1, null], [0, null], [0.5, 2], [0.33, 3], [0.334, 3], [0.1, 10], [0.4, null], [0.05, null],
])('a share of %d is one in %s', (share, among) => {
  expect(oneIn(share)).toBe(among);
});
