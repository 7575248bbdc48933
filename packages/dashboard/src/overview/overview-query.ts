import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFilters } from '../filters/use-filters.js';
import { responseFilter } from '../filters/response-filter.js';
import { windowBefore, windowOf } from '../filters/windows.js';
import { goodword } from '../session/goodword.js';
import { useWorkspace } from '../session/workspace.js';
import { useLanguage } from '../texts/language.js';
import { basisOf } from './finding.js';
import { overviewDocument } from './overview-document.js';

/** Calendar in which the reader counts months; quarters and months of the numbers follow it. */
const calendars = {
  en: 'GREGORIAN',
  fa: 'JALALI',
  ru: 'GREGORIAN',
  zh: 'GREGORIAN',
  th: 'BUDDHIST',
  pt: 'GREGORIAN',
} as const;

/** Every number of the overview in one request, so that all of them speak of the same answers. */
export function useOverviewQuery() {
  const [filters] = useFilters();
  const { timeZone, weekStart } = useWorkspace();
  const { language } = useLanguage();
  const now = new Date();
  const window = windowOf(filters.period, now, timeZone);
  const earlier = windowBefore(window, now, timeZone);
  const basis = basisOf(window, now, timeZone);
  const variables = {
    filter: responseFilter(filters, window),
    before: responseFilter(filters, earlier ?? window),
    timeZone,
    calendar: calendars[language],
    weekStart,
    withBefore: basis === 'window-before' && earlier !== null,
    withQuarters: basis === 'quarters',
  };
  return useQuery({
    queryKey: ['overview', variables],
    queryFn: ({ signal }) => goodword.query(overviewDocument, variables, { signal }),
    // The numbers of the last filters stay until the new ones are here: nothing jumps.
    placeholderData: keepPreviousData,
  });
}
