import { isCurrencyCode } from '../json-values.js';
import { isPlainRecord } from '../plain-record.js';
import { ruleLimits, type Json } from './condition.js';
import { fieldFault, isText, isWhole, longestSpan } from './condition-fault.js';
import { isName, kindOf } from './condition-kind.js';
import { factTypeAt, type FactSchema } from './define-facts.js';
import type { EventType, Vocabulary } from './define-vocabulary.js';
import { keyTemplate } from './dedupe-key.js';
import { knownEffects, type EffectField, type EffectName } from './effect.js';
import { malformed, nameUnknown, tooLarge, type RuleRefusal } from './rule-refusal.js';

/** Why an effect cannot be used on an event; `null` when it can. */
export function effectFault(effect: unknown, event: EventType, vocabulary: Vocabulary, at: string): RuleRefusal | null {
  if (!isPlainRecord(effect)) return malformed(at, 'record');
  const name = effect['do'];
  if (name === 'custom') return customFault(effect, vocabulary, at) ?? keyFault(effect, event, at);
  if (!isEffectName(name)) return nameUnknown(`${at}/do`, 'effect');
  const fields: Readonly<Record<string, EffectField>> = knownEffects[name].fields;
  const required = Object.keys(fields).filter((field) => fields[field]?.optional === false);
  const unfit = fieldFault(effect, ['do', 'dedupeKey', ...Object.keys(fields)], required, at);
  if (unfit !== null) return unfit;
  for (const [field, type] of Object.entries(fields)) {
    const fault = Object.hasOwn(effect, field) ? valueOfFieldFault(effect[field], type, event, vocabulary.facts, `${at}/${field}`) : null;
    if (fault !== null) return fault;
  }
  return (name === 'issueVoucher' ? voucherFault(effect, at) : null)
    ?? currencyFault(effect, vocabulary.facts, at)
    ?? keyFault(effect, event, at);
}

function customFault(effect: Readonly<Record<string, unknown>>, { effectKinds }: Vocabulary, at: string): RuleRefusal | null {
  const unfit = fieldFault(effect, ['do', 'dedupeKey'], ['code', 'args'], at);
  if (unfit !== null) return unfit;
  const kind = kindOf(effectKinds, effect['code']);
  if (kind === null) return nameUnknown(`${at}/code`, 'effect-kind');
  // Plain JSON since it was read, or made by the typed builder.
  const fault = kind.argsFault(effect['args'] as Json);
  return fault === null ? null : malformed(`${at}/args${fault.path}`, 'args');
}

function valueOfFieldFault(value: unknown, type: EffectField, event: EventType, schema: FactSchema, at: string): RuleRefusal | null {
  switch (type.is) {
    case 'name':
      return isName(value) ? null : malformed(at, 'name');
    case 'flag':
      return typeof value === 'boolean' ? null : malformed(at, 'true-or-false');
    case 'currency':
      return isCurrencyCode(value) ? null : malformed(at, 'name');
    case 'one-of':
      return type.words.some((word) => word === value) ? null : malformed(at, 'one-of');
    case 'span':
      return spanFault(value, at);
    case 'amount':
      return amountFault(value, event, schema, at);
  }
}

function spanFault(value: unknown, at: string): RuleRefusal | null {
  if (!isPlainRecord(value)) return malformed(at, 'length-of-time');
  const { amount, unit } = value;
  const longest = unit === 'days' ? longestSpan / 24 : longestSpan;
  return fieldFault(value, [], ['amount', 'unit'], at)
    ?? (unit === 'days' || unit === 'hours' ? null : malformed(`${at}/unit`, 'one-of'))
    ?? (isWhole(amount, 1, longest) ? null : malformed(`${at}/amount`, 'whole-number'));
}

/** Why an amount cannot be used; `null` when it can. */
export function amountFault(value: unknown, event: EventType, schema: FactSchema, at: string): RuleRefusal | null {
  const most = Number.MAX_SAFE_INTEGER;
  if (typeof value === 'number') return isWhole(value, 1, most) ? null : malformed(at, 'whole-number');
  if (!isPlainRecord(value)) return malformed(at, 'amount');
  const unfit = fieldFault(value, ['atMost'], ['shareOf', 'times', 'per', 'rounding'], at);
  if (unfit !== null) return unfit;
  const { shareOf, times, per, rounding } = value;
  const type = factTypeAt(schema, shareOf);
  if (type === null || event.facts?.some((path) => path === shareOf) === false) return nameUnknown(`${at}/shareOf`, 'fact');
  // A share of what can be negative could be negative, and no effect takes that.
  const isCounted = type.type === 'money' || (type.type === 'int' && type.min >= 0);
  if (!isCounted) return malformed(`${at}/shareOf`, 'other-fact-type');
  if (!isWhole(times, 1, most)) return malformed(`${at}/times`, 'whole-number');
  if (!isWhole(per, 1, most)) return malformed(`${at}/per`, 'whole-number');
  if (rounding !== 'floor' && rounding !== 'half-even') return malformed(`${at}/rounding`, 'one-of');
  return !Object.hasOwn(value, 'atMost') || isWhole(value['atMost'], 1, most) ? null : malformed(`${at}/atMost`, 'whole-number');
}

function voucherFault({ kind, value, currency }: Readonly<Record<string, unknown>>, at: string): RuleRefusal | null {
  if (kind === 'percent') {
    if (!isWhole(value, 1, 100)) return malformed(`${at}/value`, 'whole-number');
    return currency === undefined ? null : malformed(`${at}/currency`, 'absent');
  }
  return currency === undefined ? malformed(`${at}/currency`, 'name') : null;
}

/** 5 % of euros are euros. */
function currencyFault(effect: Readonly<Record<string, unknown>>, schema: FactSchema, at: string): RuleRefusal | null {
  const { currency, value, amount } = effect;
  const share = isPlainRecord(value) ? value : amount;
  if (currency === undefined || !isPlainRecord(share)) return null;
  const type = factTypeAt(schema, share['shareOf']);
  return type?.type === 'money' && type.currency !== currency ? malformed(`${at}/currency`, 'other-fact-type') : null;
}

function keyFault(effect: Readonly<Record<string, unknown>>, { ids }: EventType, at: string): RuleRefusal | null {
  if (!Object.hasOwn(effect, 'dedupeKey')) return null;
  const key = effect['dedupeKey'];
  if (!isText(key, ruleLimits.text)) return malformed(`${at}/dedupeKey`, 'template');
  if (key.length > 100) return tooLarge(`${at}/dedupeKey`, 'text', 100);
  const template = keyTemplate(key);
  // A key without an id would let the effect happen once for all customers together.
  if (template === null || !template.some((part) => typeof part !== 'string' && part.id !== 'rule')) {
    return malformed(`${at}/dedupeKey`, 'template');
  }
  const isKnown = template.every((part) => typeof part === 'string' || part.id === 'rule' || ids.includes(part.id));
  return isKnown ? null : nameUnknown(`${at}/dedupeKey`, 'id');
}

function isEffectName(name: unknown): name is EffectName {
  return typeof name === 'string' && Object.hasOwn(knownEffects, name);
}
