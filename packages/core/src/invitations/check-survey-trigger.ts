import { sendingChannels, type SendingChannel } from '../channels/sending-channel.js';
import { periodUnits, type PeriodUnit } from '../calendars/period-unit.js';
import {
  below, fieldOr, fieldsIn, fieldsOf, jsonReading, type FieldFault, type JsonFields, type ReadValue,
} from '../json-fields.js';
import { oneOf, orNull, truth } from '../json-values.js';
import { isKebabCode } from '../kebab-code.js';
import { ok, refuse, type Result } from '../result.js';
import type { Condition } from '../rules/condition.js';
import { conditionFault } from '../rules/condition-fault.js';
import { eventTypeOf, type Vocabulary } from '../rules/define-vocabulary.js';
import { eventFactFault } from '../rules/event-fact-fault.js';
import type { RuleRefusal } from '../rules/rule-refusal.js';
import { defaultSurveyTrigger, type AskAgain, type PeriodQuota, type SurveyTrigger } from './survey-trigger.js';

/** A trigger in which what is left out, or `undefined`, is as in `defaultSurveyTrigger`. */
export type SurveyTriggerDraft =
  & { readonly [Field in Exclude<keyof SurveyTrigger, 'askAgain'>]?: SurveyTrigger[Field] | undefined }
  & { readonly askAgain?: { readonly [Field in keyof AskAgain]?: AskAgain[Field] | undefined } | undefined };

/** A number of a trigger; some stand in `askAgain` and `perPeriod`. */
export type SurveyTriggerNumber =
  | keyof AskAgain
  | 'delayMinutes' | 'askWithinDays' | 'sampleShare' | 'perDay' | 'atMost' | 'reminderAfterDays' | 'linkExpiresAfterDays';

/** A field that nobody knows, or a value that cannot be: `askAgain.afterSentDay`. */
export interface SurveyTriggerMalformed {
  readonly kind: 'survey-trigger/malformed';
  readonly path: string;
  readonly fault: FieldFault;
}

export interface SurveyTriggerOutOfRange {
  readonly kind: 'survey-trigger/out-of-range';
  readonly field: SurveyTriggerNumber;
  readonly lowest: number;
  readonly highest: number;
  /** Whether it has to be a whole number. */
  readonly whole: boolean;
}

/** A condition is refused as by `parseCondition`, with a JSON pointer that begins with `/when`. */
export type SurveyTriggerRefusal = SurveyTriggerMalformed | SurveyTriggerOutOfRange | RuleRefusal;

const ranges: Readonly<Record<SurveyTriggerNumber, readonly [lowest: number, highest: number]>> = {
  delayMinutes: [0, 525_600],
  askWithinDays: [1, 365],
  sampleShare: [0, 1],
  perDay: [1, 1_000_000],
  atMost: [1, 1_000_000],
  reminderAfterDays: [1, 90],
  linkExpiresAfterDays: [1, 365],
  afterSentDays: [0, 3_650],
  afterAnswerDays: [0, 3_650],
  afterDeclineDays: [0, 3_650],
};

const mostTypes = 50;

/** What happens when a trigger looks at its condition. A list is drawn up without an interaction. */
const events = { interaction: 'interaction/recorded', list: 'schedule/daily' } as const;

/**
 * A trigger, checked; what is left out is as in `defaultSurveyTrigger`.
 *
 * @param draft - from a form, or as `JSON.parse` gives it
 * @param vocabulary - that of the workspace: the condition may ask for what is known when an interaction is recorded, or, without
 *   `interactionTypes`, for what is known of a customer on any day
 * @returns a copy; refuses `survey-trigger/malformed` with the path of the first field that cannot be,
 *   `survey-trigger/out-of-range`, and what `parseCondition` refuses
 * @example
 * checkSurveyTrigger({ interactionTypes: ['purchase'], delayMinutes: 1_440 }, productVocabulary({ currency: 'EUR' })).ok; // true
 * checkSurveyTrigger(JSON.parse('{ "delay": 5 }'), productVocabulary({ currency: 'EUR' }));
 * // { ok: false, refusal: { kind: 'survey-trigger/malformed', path: 'delay', fault: 'unknown' } }
 */
export function checkSurveyTrigger(draft: SurveyTriggerDraft, vocabulary: Vocabulary): Result<SurveyTrigger, SurveyTriggerRefusal> {
  const reading = jsonReading();
  const standard = defaultSurveyTrigger;
  const fields = fieldsOf(draft, '', Object.keys(standard), reading);
  let outside: SurveyTriggerOutOfRange | null = null;

  const numberIn = <T extends number | null>(of: JsonFields, field: SurveyTriggerNumber, otherwise: T, read: ReadValue<T>): T => {
    const value = fieldOr(of, field, read, otherwise);
    const [lowest, highest] = ranges[field];
    const whole = field !== 'sampleShare';
    if (value === null || (value >= lowest && value <= highest && (!whole || Number.isInteger(value)))) return value;
    outside ??= { kind: 'survey-trigger/out-of-range', field, lowest, highest, whole };
    return value;
  };
  const number = (of: JsonFields, field: SurveyTriggerNumber, otherwise: number) => numberIn(of, field, otherwise, anyNumber);
  const orNone = (of: JsonFields, field: SurveyTriggerNumber, otherwise: number | null) =>
    numberIn(of, field, otherwise, orNull(anyNumber));

  const again = fieldsIn(fields, 'askAgain', Object.keys(standard.askAgain));
  const trigger: Omit<SurveyTrigger, 'when'> = {
    interactionTypes: fieldOr(fields, 'interactionTypes', interactionTypes, standard.interactionTypes),
    delayMinutes: number(fields, 'delayMinutes', standard.delayMinutes),
    askWithinDays: number(fields, 'askWithinDays', standard.askWithinDays),
    channels: fieldOr(fields, 'channels', channels, standard.channels),
    consent: fieldOr(fields, 'consent', oneOf(['opt-in', 'opt-out']), standard.consent),
    sampleShare: number(fields, 'sampleShare', standard.sampleShare),
    perDay: orNone(fields, 'perDay', standard.perDay),
    perPeriod: periodQuota(),
    workingDaysOnly: fieldOr(fields, 'workingDaysOnly', truth, standard.workingDaysOnly),
    duringOpenCase: fieldOr(fields, 'duringOpenCase', oneOf(['ask', 'wait']), standard.duringOpenCase),
    reminderAfterDays: orNone(fields, 'reminderAfterDays', standard.reminderAfterDays),
    linkExpiresAfterDays: number(fields, 'linkExpiresAfterDays', standard.linkExpiresAfterDays),
    askAgain: {
      afterSentDays: orNone(again, 'afterSentDays', standard.askAgain.afterSentDays),
      afterAnswerDays: orNone(again, 'afterAnswerDays', standard.askAgain.afterAnswerDays),
      afterDeclineDays: orNone(again, 'afterDeclineDays', standard.askAgain.afterDeclineDays),
    },
  };
  const malformed = reading.firstFault();
  if (malformed !== null) return refuse({ kind: 'survey-trigger/malformed', ...malformed });
  if (outside !== null) return refuse(outside);
  const when = fields.values.get('when') ?? null;
  if (when === null) return ok({ ...trigger, when: null });
  const fault = faultOfCondition(when, trigger.interactionTypes.length > 0 ? events.interaction : events.list, vocabulary);
  // A copy of what was checked, which is plain JSON.
  return fault === null ? ok({ ...trigger, when: JSON.parse(JSON.stringify(when)) as Condition }) : refuse(fault);

  function periodQuota(): PeriodQuota | null {
    if ((fields.values.get('perPeriod') ?? null) === null) return null;
    const quota = fieldsIn(fields, 'perPeriod', ['atMost', 'unit']);
    for (const name of ['atMost', 'unit']) if (quota.values.get(name) === undefined) reading.report(below('perPeriod', name), 'missing');
    return { atMost: number(quota, 'atMost', 1), unit: fieldOr(quota, 'unit', periodUnit, 'month') };
  }
}

/** -0 is a number of JSON. */
const anyNumber: ReadValue<number> = (value) => (typeof value === 'number' ? value + 0 : undefined);

const periodUnit = oneOf(periodUnits.filter((unit): unit is Exclude<PeriodUnit, 'day'> => unit !== 'day'));

const interactionTypes: ReadValue<readonly string[]> = (value) =>
  listOfUnique(value, mostTypes, (type) => (typeof type === 'string' && isKebabCode(type) ? type : undefined));

/** At least one: a survey that nobody can get through has no use for a trigger. */
const channels: ReadValue<readonly SendingChannel[]> = (value) => {
  const list = listOfUnique(value, sendingChannels.length, oneOf(sendingChannels));
  return list?.length === 0 ? undefined : list;
};

function listOfUnique<T>(value: unknown, longest: number, read: ReadValue<T>): readonly T[] | undefined {
  if (!Array.isArray(value) || value.length > longest) return undefined;
  // A copy has no holes, which would be skipped.
  const entries = Array.from(value as readonly unknown[], read);
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === entries.length && new Set(known).size === known.length ? known : undefined;
}

function faultOfCondition(when: unknown, eventName: string, vocabulary: Vocabulary): RuleRefusal | null {
  const fault = conditionFault(when, vocabulary.facts, vocabulary.conditionKinds, '/when');
  const event = eventTypeOf(vocabulary, eventName);
  // What conditionFault has nothing against is a condition.
  return fault ?? (event === null ? null : eventFactFault(when as Condition, event, vocabulary, '/when'));
}
