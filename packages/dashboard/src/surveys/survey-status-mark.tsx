import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import type { SurveyStatus } from './surveys-query.js';

/** The status of a survey in a word, with a mark that does not stand on its colour alone. */
export function SurveyStatusMark({ status }: { readonly status: SurveyStatus }) {
  const texts = useAskingTexts();
  return (
    <span className={`status status-${status.toLowerCase()}`}>
      <span className="status-mark" aria-hidden="true" />
      {texts.surveys.statuses[status]}
    </span>
  );
}
