import type { Attributes } from '@goodword/client';
import { parseDate } from '@internationalized/date';
import { useWorkspace } from '../session/workspace.js';
import { useFormats, useLanguage } from '../texts/language.js';
import type { Fact } from '../theme/facts.js';
import { attributeName } from './attribute-name.js';

/** What an owner attached to a customer or an answer, as people read it, in the order of the names. */
export function useAttributeFacts(attributes: Attributes): readonly Fact[] {
  const { texts } = useLanguage();
  const { amount, day, locale } = useFormats();
  const { timeZone } = useWorkspace();
  return Object.entries(attributes)
    .map(([name, value]): Fact => [
      attributeName(name),
      typeof value === 'boolean'
        ? value
          ? texts.yes
          : texts.no
        : typeof value === 'number'
          ? amount(value)
          : isDay(value)
            ? day(parseDate(value).toDate(timeZone))
            : value,
    ])
    .toSorted(([a], [b]) => a.localeCompare(b, locale));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}
