import { Link } from 'react-aria-components';
import { triggerSentence } from '../invitations/trigger-sentence.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useLanguageName } from '../texts/asking/use-language-name.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { SurveyStatusMark } from './survey-status-mark.js';
import type { ListedSurvey, SurveyScore } from './surveys-query.js';

/** One survey of the list. */
export function SurveyItem({ survey }: { readonly survey: ListedSurvey }) {
  const texts = useAskingTexts();
  const formats = useFormats();
  const languageName = useLanguageName();
  const { id, name, status, definition, trigger, score } = survey;
  return (
    <li className="survey">
      <div className="survey-name">
        <Link className="link" href={`/surveys/${id}`}>
          <bdi>{name}</bdi>
        </Link>
        <p className="survey-facts">
          <SurveyStatusMark status={status} />
          <span>{formats.listed(definition.languages.map(languageName))}</span>
        </p>
      </div>
      <p className={trigger === null ? 'quiet' : ''}>
        {trigger === null ? texts.trigger.none : triggerSentence(trigger, texts, formats)}
      </p>
      <Answers id={id} score={score} />
    </li>
  );
}

/** What came back: a score never stands without its number of answers and its interval. */
function Answers({ id, score }: { readonly id: string; readonly score: SurveyScore | null }) {
  const { texts } = useLanguage();
  const { whole, points } = useFormats();
  if (score === null || score.total === 0) return <p className="survey-answers quiet">{texts.answers(0, whole(0))}</p>;
  return (
    <div className="survey-answers">
      <p>
        {score.score === null ? null : <strong className="survey-score">{points(score.score)}</strong>}{' '}
        {score.interval === null ? null : (
          <span className="quiet">{texts.headline.range(points(score.interval.lower), points(score.interval.upper))}</span>
        )}
      </p>
      <p>
        <Link className="link" href={`/answers?${new URLSearchParams({ survey: id })}`}>
          {texts.answers(score.total, whole(score.total))}
        </Link>
        {score.reliability === 'LOW' || score.reliability === 'VERY_LOW' ? <span className="quiet"> · {texts.branches.tooFew}</span> : null}
      </p>
    </div>
  );
}
