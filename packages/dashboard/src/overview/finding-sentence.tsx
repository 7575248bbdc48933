import { useCoreWords } from '../texts/core-words.js';
import { useFormats, useLanguage } from '../texts/language.js';
import type { Finding } from './finding.js';

/** The finding, as the heading of the page, and what was compared. */
export function FindingSentence({ finding }: { readonly finding: Finding }) {
  const compared = useCompared(finding);
  return (
    <div className="found">
      <h1 className="finding">{useSentence(finding)}</h1>
      {compared === null ? null : <p className="compared">{compared}</p>}
    </div>
  );
}

function useSentence(finding: Finding): string {
  const { texts } = useLanguage();
  const { verdicts } = useCoreWords();
  const { points, whole } = useFormats();
  switch (finding.kind) {
    case 'none':
      return texts.empty.title;
    case 'suppressed':
      return texts.headline.suppressed;
    case 'too-few':
      return texts.finding.tooFew(texts.answers(finding.total, whole(finding.total)));
    case 'level':
      return texts.finding.level(points(finding.score), texts.answers(finding.total, whole(finding.total)));
    case 'change':
      return verdicts[finding.change.verdict](finding.change);
  }
}

function useCompared(finding: Finding): string | null {
  const { texts } = useLanguage();
  const { months, whole } = useFormats();
  if (finding.kind !== 'change') return null;
  const { before, after } = finding;
  if (before.months === null || after.months === null) {
    return texts.finding.comparedDays(whole(before.total), whole(after.total));
  }
  return texts.finding.compared(
    months(after.months.first, after.months.last),
    whole(after.total),
    months(before.months.first, before.months.last),
    whole(before.total),
  );
}
