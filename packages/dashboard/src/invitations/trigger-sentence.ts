import type { Formats } from '../texts/formats.js';
import type { AskingTexts } from '../texts/asking/asking-texts.js';
import type { Trigger } from './trigger-fields.js';

/** Minutes in the largest unit that says them without a rest. */
export function delayOf(minutes: number): { readonly amount: number; readonly unit: 'minute' | 'hour' | 'day' } {
  if (minutes > 0 && minutes % 1_440 === 0) return { amount: minutes / 1_440, unit: 'day' };
  if (minutes > 0 && minutes % 60 === 0) return { amount: minutes / 60, unit: 'hour' };
  return { amount: minutes, unit: 'minute' };
}

/** A share as people say it: 0.33 is one in three. `null` when no small number says it. */
export function oneIn(share: number): number | null {
  if (share <= 0) return null;
  const among = Math.round(1 / share);
  return among >= 2 && among <= 10 && Math.abs(share - 1 / among) < 0.005 ? among : null;
}

/**
 * Whom a survey asks, as its owner would say it.
 *
 * @example
 * triggerSentence(trigger, texts, formats); // '2 hours after a purchase, one in 3 customers is asked by e-mail, else by SMS, …'
 */
export function triggerSentence(trigger: Trigger, texts: AskingTexts, formats: Formats): string {
  const { interactionTypes, delayMinutes, channels, sampleShare, askAgain } = trigger;
  const words = texts.trigger;
  if (interactionTypes.length === 0) return words.asksNobody;
  const after: Readonly<Record<string, string>> = words.after;
  const { amount, unit } = delayOf(delayMinutes);
  const among = oneIn(sampleShare);
  const sentence = words.sentence({
    after: formats.eitherOf(interactionTypes.map((type) => after[type] ?? words.afterOther(type))),
    delay: delayMinutes === 0 ? null : formats.span(amount, unit),
    share:
      sampleShare >= 1
        ? words.everyCustomer
        : among === null
          ? words.shareOfCustomers(formats.percent(sampleShare))
          : words.oneIn(formats.whole(among)),
    channels: words.through(channels.map((channel) => words.by[channel])),
    again: againOf(askAgain.afterSentDays, words, formats),
  });
  return [sentence, ...limitsOf(trigger, words, formats)].join(words.between);
}

/** What narrows it further, a short sentence for each. */
function limitsOf(trigger: Trigger, words: AskingTexts['trigger'], formats: Formats): readonly string[] {
  const { when, perDay, perPeriod, workingDaysOnly, reminderAfterDays } = trigger;
  return [
    ...(when === null ? [] : [words.onCondition]),
    ...(workingDaysOnly ? [words.noDaysOff] : []),
    ...(perDay === null ? [] : [words.atMostADay(formats.whole(perDay))]),
    ...(perPeriod === null ? [] : [words.atMostIn[perPeriod.unit](formats.whole(perPeriod.atMost))]),
    ...(reminderAfterDays === null ? [] : [words.remindsAfter(formats.span(reminderAfterDays, 'day'))]),
  ];
}

function againOf(days: number | null, words: AskingTexts['trigger'], formats: Formats): string {
  if (days === null) return words.onceOnly;
  return days === 0 ? words.eachTime : words.onceIn(formats.span(days, 'day'));
}
