import { isCurrencyCode } from '../json-values.js';

/** A whole number. `max` is `null` where there is none but 2^53 - 1. */
export interface IntFact {
  readonly type: 'int';
  readonly min: number;
  readonly max: number | null;
  readonly personal: boolean;
}

export interface BoolFact {
  readonly type: 'bool';
  readonly personal: boolean;
}

/** One word of a list. */
export interface EnumFact<Word extends string = string> {
  readonly type: 'enum';
  readonly words: readonly Word[];
  readonly personal: boolean;
}

/** Free text of at most `length` characters. */
export interface TextFact {
  readonly type: 'text';
  readonly length: number;
  readonly personal: boolean;
}

export interface InstantFact {
  readonly type: 'instant';
  readonly personal: boolean;
}

/** Whole minor units, 0 or more, of the ISO 4217 `currency`: 1250 is 12.50 EUR. */
export interface MoneyFact {
  readonly type: 'money';
  readonly currency: string;
  readonly personal: boolean;
}

/** At most `max` words, or texts, in any order. */
export interface ListFact<Of extends EnumFact | TextFact = EnumFact | TextFact> {
  readonly type: 'list';
  readonly of: Of;
  readonly max: number;
  readonly personal: boolean;
}

/** What a fact may be: plain data, so a schema can be stored and shown. */
export type FactType = IntFact | BoolFact | EnumFact | TextFact | InstantFact | MoneyFact | ListFact;

/** A value of a fact. What is not known is absent or `null`, never 0 and never ''. */
export type FactValue = boolean | number | string | Date | readonly string[];

/** The value that a type of fact takes. */
export type ValueOf<T extends FactType> =
  T extends EnumFact<infer Word> ? Word
  : T extends IntFact | MoneyFact ? number
  : T extends BoolFact ? boolean
  : T extends TextFact ? string
  : T extends InstantFact ? Date
  : T extends ListFact<infer Of> ? readonly (Of extends EnumFact<infer Word> ? Word : string)[]
  : never;

/** Most words of an enumeration, characters of a text and entries of a list that a fact may declare. */
export const factLimits: Readonly<Record<'words' | 'textLength' | 'listLength', number>> = {
  words: 1_000,
  textLength: 1_000,
  listLength: 1_000,
};

/**
 * A whole number from `min` to `max`.
 *
 * @throws RangeError when a bound is not a safe integer, or they are the wrong way round
 * @example
 * int(0, 10); // { type: 'int', min: 0, max: 10, personal: false }
 */
export function int(min: number, max?: number): IntFact {
  if (!Number.isSafeInteger(min)) throw new RangeError(`int: min ${min} is not a whole number`);
  if (max !== undefined && !(Number.isSafeInteger(max) && max >= min)) {
    throw new RangeError(`int: max ${max} is not a whole number of at least ${min}`);
  }
  return { type: 'int', min, max: max ?? null, personal: false };
}

/**
 * True or false.
 *
 * @example
 * bool(); // { type: 'bool', personal: false }
 */
export function bool(): BoolFact {
  return { type: 'bool', personal: false };
}

/**
 * One of some words.
 *
 * @throws RangeError when there is none, more than 1,000, an empty one, or one twice
 * @example
 * enumOf('promoter', 'passive', 'detractor').words.length; // 3
 */
export function enumOf<const Words extends readonly [string, ...string[]]>(...words: Words): EnumFact<Words[number]> {
  // The type asks for one; a list that was spread may hold none.
  checkLength('enumOf: number of words', words.length, factLimits.words);
  if (new Set(words).size !== words.length) throw new RangeError('enumOf: a word is there twice');
  for (const word of words) checkLength('enumOf: length of a word', word.length, factLimits.textLength);
  return { type: 'enum', words, personal: false };
}

/**
 * A text of at most so many characters.
 *
 * @throws RangeError when `length` is not a whole number from 1 to 1,000
 * @example
 * textUpTo(200); // { type: 'text', length: 200, personal: false }
 */
export function textUpTo(length: number): TextFact {
  checkLength('textUpTo: length', length, factLimits.textLength);
  return { type: 'text', length, personal: false };
}

/**
 * An instant, as a `Date`.
 *
 * @example
 * instant(); // { type: 'instant', personal: false }
 */
export function instant(): InstantFact {
  return { type: 'instant', personal: false };
}

/**
 * An amount of money in whole minor units, 0 or more.
 *
 * @param currency - ISO 4217, in capitals
 * @throws RangeError when `currency` is not three capital letters
 * @example
 * moneyIn('EUR'); // { type: 'money', currency: 'EUR', personal: false }
 */
export function moneyIn(currency: string): MoneyFact {
  if (!isCurrencyCode(currency)) throw new RangeError('moneyIn: currency is not a code of ISO 4217');
  return { type: 'money', currency, personal: false };
}

/**
 * A list of words or texts.
 *
 * @throws RangeError when `max` is not a whole number from 1 to 1,000
 * @example
 * listOf(enumOf('rude staff', 'slow delivery'), 20).max; // 20
 */
export function listOf<const Of extends EnumFact | TextFact>(of: Of, max: number): ListFact<Of> {
  checkLength('listOf: max', max, factLimits.listLength);
  return { type: 'list', of, max, personal: false };
}

/**
 * The same fact, marked as personal: rules may ask for it, explanations do not show its value.
 *
 * @example
 * personal(textUpTo(100)).personal; // true
 */
export function personal<T extends FactType>(fact: T): T {
  return { ...fact, personal: true };
}

function checkLength(what: string, length: number, limit: number): void {
  if (!(Number.isSafeInteger(length) && length >= 1 && length <= limit)) {
    throw new RangeError(`${what} ${length} is not a whole number from 1 to ${limit}`);
  }
}
