import { parseDate } from '@internationalized/date';
import { useWorkspace } from '../session/workspace.js';
import { useFormats, useLanguage } from '../texts/language.js';
import type { PeriodChoice } from './filters.js';

/** How the chosen period is called: `All time`, `Last 30 days`, or its first and last day. */
export function usePeriodName(period: PeriodChoice): string {
  const { texts } = useLanguage();
  const { days } = useFormats();
  const { timeZone } = useWorkspace();
  switch (period.kind) {
    case 'all':
      return texts.filters.all;
    case 'last':
      return texts.filters.last[period.preset];
    case 'range':
      return days(parseDate(period.from).toDate(timeZone), parseDate(period.to).toDate(timeZone));
  }
}
