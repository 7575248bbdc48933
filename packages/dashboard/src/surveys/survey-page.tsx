import { Link } from 'react-aria-components';
import { MissingPage } from '../address/missing-page.js';
import { useTitle } from '../address/use-title.js';
import { LoadFailure } from '../overview/load-failure.js';
import { useWorkspace } from '../session/workspace.js';
import { JsonButtons } from '../survey-editor/json-buttons.js';
import { SurveyEditor } from '../survey-editor/survey-editor.js';
import { useDraft } from '../survey-editor/use-draft.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { LifeCycle } from './life-cycle.js';
import { SurveyStatusMark } from './survey-status-mark.js';
import { useSurveyQuery, type SavedSurvey } from './survey-query.js';
import './surveys.css';

/** One survey: what it asks, when it asks, and what becomes of its invitations. */
export function SurveyPage({ id }: { readonly id: string }) {
  const texts = useAskingTexts();
  const { name } = useWorkspace();
  const { data: survey, error, refetch, isFetching } = useSurveyQuery(id);
  useTitle(survey?.name ?? texts.surveys.title, name);
  if (survey === null) {
    return (
      <MissingPage title={texts.survey.missing} how={texts.survey.missingHow}>
        <Link className="link" href="/surveys">
          {texts.surveys.title}
        </Link>
      </MissingPage>
    );
  }
  if (survey !== undefined) return <KnownSurvey survey={survey} />;
  return (
    <main id="content" className="content" tabIndex={-1}>
      <h1 className="visually-hidden">{texts.surveys.title}</h1>
      {error ? (
        <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
      ) : (
        <div className="skeleton skeleton-list" aria-hidden="true" />
      )}
    </main>
  );
}

function KnownSurvey({ survey }: { readonly survey: SavedSurvey }) {
  const texts = useAskingTexts();
  const { texts: words } = useLanguage();
  const { whole } = useFormats();
  const writing = useDraft(survey);
  return (
    <main id="content" className="content" tabIndex={-1}>
      <div className="page-head survey-head">
        <div>
          <p>
            <Link className="link" href="/surveys">
              {texts.surveys.title}
            </Link>
          </p>
          <h1 className="finding">
            <bdi>{survey.name}</bdi>
          </h1>
          <p className="survey-facts">
            <SurveyStatusMark status={survey.status} />
            <span>{texts.survey.version(whole(survey.version))}</span>
            {survey.answers === 0 ? (
              <span>{words.answers(0, whole(0))}</span>
            ) : (
              <Link className="link" href={`/answers?${new URLSearchParams({ survey: survey.id })}`}>
                {words.answers(survey.answers, whole(survey.answers))}
              </Link>
            )}
          </p>
        </div>
        <LifeCycle survey={survey} isChanged={writing.isChanged} />
      </div>
      <div className="page-head">
        <div className="field-row">
          <JsonButtons
            draft={writing.draft}
            isOver={survey.status === 'CLOSED'}
            onImport={(definition) => writing.change({ ...writing.draft, definition }, 'file')}
          />
        </div>
      </div>
      <SurveyEditor saved={survey} writing={writing} />
    </main>
  );
}
