import type { ResponseFilter } from '@goodword/client';
import type { Category } from '@goodword/core';
import type { Filters } from './filters.js';
import type { Window } from './windows.js';

const categoryNames = { promoter: 'PROMOTER', passive: 'PASSIVE', detractor: 'DETRACTOR' } as const satisfies Record<
  Category,
  string
>;

/** The service's filter for what the address asks for, within a window of time. */
export function responseFilter(filters: Filters, window: Window): ResponseFilter {
  return {
    ...(window.from && { from: window.from.toISOString() }),
    ...(window.to && { to: window.to.toISOString() }),
    ...(filters.branches.length > 0 && { branches: [...filters.branches] }),
    ...(filters.surveys.length > 0 && { surveyIds: [...filters.surveys] }),
    ...(filters.score !== null && { scoreFrom: filters.score, scoreTo: filters.score }),
    ...(filters.category && { categories: [categoryNames[filters.category]] }),
    ...(filters.text && { text: filters.text }),
  };
}
