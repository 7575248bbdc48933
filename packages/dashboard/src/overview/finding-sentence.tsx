import { useVerdict } from '../nps/verdicts.js';
import { useFormats, useLanguage } from '../texts/language.js';
import type { Finding } from './finding.js';

/** The finding, as the heading of the page. */
export function FindingSentence({ finding }: { readonly finding: Finding }) {
  return <h1 className="finding">{useSentence(finding)}</h1>;
}

function useSentence(finding: Finding): string {
  const { texts } = useLanguage();
  const { points, whole } = useFormats();
  const verdict = useVerdict();
  const period = usePeriodName();
  switch (finding.kind) {
    case 'none':
      return texts.finding.none;
    case 'suppressed':
      return texts.headline.suppressed;
    case 'too-few':
      return texts.finding.tooFew(texts.answers(finding.total, whole(finding.total)));
    case 'level':
      return texts.finding.level(points(finding.score), texts.answers(finding.total, whole(finding.total)));
    case 'change': {
      const sentence = verdict(finding.comparison);
      return finding.quarters === null
        ? texts.finding.windowBefore(sentence)
        : texts.finding.periods(period(finding.quarters.before), period(finding.quarters.after), sentence);
    }
  }
}

/** A quarter by its months, `Jul – Sep 2026`: quarters have no names in most calendars. */
export function usePeriodName(): (period: { readonly start: string; readonly end: string }) => string {
  const { months } = useFormats();
  return ({ start, end }) => months(new Date(start), new Date(new Date(end).getTime() - 1));
}
