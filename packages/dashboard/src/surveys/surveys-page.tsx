import { Link } from 'react-aria-components';
import { useTitle } from '../address/use-title.js';
import { LoadFailure } from '../overview/load-failure.js';
import { useWorkspace } from '../session/workspace.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats } from '../texts/language.js';
import { NewSurvey } from './new-survey.js';
import { SurveyItem } from './survey-item.js';
import { useSurveysQuery } from './surveys-query.js';
import './surveys.css';

/** All surveys: what each asks after, in which state it is, and what came of it. */
export function SurveysPage() {
  const texts = useAskingTexts();
  const { whole } = useFormats();
  const { name } = useWorkspace();
  useTitle(texts.surveys.title, name);
  const { data: surveys, error, refetch, isFetching } = useSurveysQuery();
  if (surveys === undefined) {
    return (
      <main id="content" className="content" tabIndex={-1}>
        <h1 className="finding found">{texts.surveys.title}</h1>
        {error ? (
          <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
        ) : (
          <div className="skeleton skeleton-list" aria-hidden="true" />
        )}
      </main>
    );
  }
  const live = surveys.filter(({ status }) => status === 'LIVE').length;
  return (
    <main id="content" className="content" tabIndex={-1}>
      <div className="page-head">
        <h1 className="finding">
          {surveys.length === 0
            ? texts.surveys.none
            : texts.surveys.count(surveys.length, whole(surveys.length), live, whole(live))}
        </h1>
        <div className="field-row">
          <Link className="link" href="/surveys/reasons">
            {texts.reasons.title}
          </Link>
          {surveys.length === 0 ? null : (
            <Link className="link" href="/invitations">
              {texts.invitations.all}
            </Link>
          )}
          <NewSurvey surveys={surveys} />
        </div>
      </div>
      <section className="panel" aria-label={texts.surveys.title}>
        {surveys.length === 0 ? (
          <p>{texts.surveys.noneHow}</p>
        ) : (
          <ul className="surveys">
            {surveys.map((survey) => (
              <SurveyItem key={survey.id} survey={survey} />
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}
