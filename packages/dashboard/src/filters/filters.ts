import { categories, type Category } from '@goodword/core';

/** A calendar day of the Gregorian calendar, `YYYY-MM-DD`: the form that an address keeps in every language. */
export type Day = string;

export const presets = ['30d', '90d', '12m'] as const;
export type Preset = (typeof presets)[number];

/** Which days are looked at; both ends of a range are included. */
export type PeriodChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'last'; readonly preset: Preset }
  | { readonly kind: 'range'; readonly from: Day; readonly to: Day };

export interface Filters {
  readonly period: PeriodChoice;
  readonly branches: readonly string[];
  readonly surveys: readonly string[];
  readonly score: number | null;
  readonly category: Category | null;
  readonly text: string;
}

export const noFilters: Filters = {
  period: { kind: 'all' },
  branches: [],
  surveys: [],
  score: null,
  category: null,
  text: '',
};

/**
 * Filters that an address holds. What cannot be read is left out, so that an old or mistyped link still opens a page.
 *
 * @example
 * parseFilters('?period=90d&branch=centro').branches; // ['centro']
 */
export function parseFilters(search: string): Filters {
  const found = new URLSearchParams(search);
  return {
    period: parsePeriod(found),
    branches: distinct(found.getAll('branch')),
    surveys: distinct(found.getAll('survey')),
    score: parseScore(found.get('score')),
    category: categories.find((category) => category === found.get('category')) ?? null,
    text: found.get('text')?.trim() ?? '',
  };
}

/**
 * The search part of an address that holds these filters, with its `?`; empty when nothing is filtered.
 * `parseFilters` gives the same filters back.
 */
export function filterSearch(filters: Filters): string {
  const search = new URLSearchParams();
  if (filters.period.kind === 'last') search.set('period', filters.period.preset);
  if (filters.period.kind === 'range') {
    search.set('from', filters.period.from);
    search.set('to', filters.period.to);
  }
  for (const branch of filters.branches) search.append('branch', branch);
  for (const survey of filters.surveys) search.append('survey', survey);
  if (filters.score !== null) search.set('score', String(filters.score));
  if (filters.category) search.set('category', filters.category);
  if (filters.text) search.set('text', filters.text);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** Address of the list of answers behind a number: what is filtered already, and the number's own filter. */
export function answersHref(filters: Filters, narrower: Partial<Filters> = {}): string {
  return `/answers${filterSearch({ ...filters, ...narrower })}`;
}

export function isFiltered(filters: Filters): boolean {
  return filterSearch(filters) !== '';
}

function parsePeriod(found: URLSearchParams): PeriodChoice {
  const preset = presets.find((known) => known === found.get('period'));
  if (preset) return { kind: 'last', preset };
  const from = found.get('from');
  const to = found.get('to');
  if (from && to && isDay(from) && isDay(to)) {
    return from <= to ? { kind: 'range', from, to } : { kind: 'range', from: to, to: from };
  }
  return { kind: 'all' };
}

function parseScore(text: string | null): number | null {
  return text !== null && /^(?:\d|10)$/.test(text) ? Number(text) : null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // 30 February would otherwise roll over into March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
