import type { ReadValue } from './json-fields.js';
import { textFault } from './text-fault.js';
import { isBlank } from './trimmed.js';

/** A whole number from `least` to `most`. */
export function wholeBetween(least: number, most: number = Number.MAX_SAFE_INTEGER): ReadValue<number> {
  // Adding 0 makes 0 of -0.
  return (value) => (Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most ? Number(value) + 0 : undefined);
}

/** One of some words. */
export function oneOf<const W extends string>(words: readonly W[]): ReadValue<W> {
  return (value) => words.find((word) => word === value);
}

/** A text that can be stored and shown as the name of something. */
export function nameUpTo(length: number): ReadValue<string> {
  return (value) => (typeof value === 'string' && !isBlank(value) && textFault(value, length) === null ? value : undefined);
}

/** Whether something looks like a code of ISO 4217: three capital letters. Which of them there are changes with the world. */
export function isCurrencyCode(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
}

/** The code of a currency. */
export const currencyCode: ReadValue<string> = (value) => (isCurrencyCode(value) ? value : undefined);

/** A value, or `null`. */
export function orNull<T>(read: ReadValue<T>): ReadValue<T | null> {
  return (value) => (value === null ? null : read(value));
}

export const truth: ReadValue<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
