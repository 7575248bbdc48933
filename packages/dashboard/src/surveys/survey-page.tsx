import { Link, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { goTo, useAddress } from '../address/address.js';
import { MissingPage } from '../address/missing-page.js';
import { useTitle } from '../address/use-title.js';
import { BudgetPanel } from '../invitations/budget-panel.js';
import { DryRunPanel } from '../invitations/dry-run-panel.js';
import { FunnelPanel } from '../invitations/funnel-panel.js';
import { InvitationList } from '../invitations/invitation-list.js';
import { PastTrigger } from '../invitations/past-trigger.js';
import { TriggerForm } from '../invitations/trigger-form.js';
import { WavesPanel } from '../invitations/waves-panel.js';
import { LoadFailure } from '../overview/load-failure.js';
import { Panel } from '../overview/panel.js';
import { useWorkspace } from '../session/workspace.js';
import { JsonButtons } from '../survey-editor/json-buttons.js';
import { SurveyEditor } from '../survey-editor/survey-editor.js';
import { useDraft } from '../survey-editor/use-draft.js';
import { LinksPanel } from '../survey-links/links-panel.js';
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

const views = ['questions', 'asking', 'links', 'invitations'] as const;

function KnownSurvey({ survey }: { readonly survey: SavedSurvey }) {
  const texts = useAskingTexts();
  const { texts: words } = useLanguage();
  const { whole } = useFormats();
  const { path, search } = useAddress();
  const writing = useDraft(survey);
  const view = views.find((known) => known === new URLSearchParams(search).get('show')) ?? 'questions';
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
        <ToggleButtonGroup
          className="views"
          aria-label={texts.survey.parts}
          disallowEmptySelection
          selectedKeys={[view]}
          onSelectionChange={(keys) => {
            const chosen = views.find((known) => keys.has(known)) ?? 'questions';
            goTo(chosen === 'questions' ? path : `${path}?show=${chosen}`, 'replace');
          }}
        >
          {views.map((known) => (
            <ToggleButton key={known} id={known} className="view">
              {texts.survey.views[known]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {view === 'questions' ? (
          <div className="field-row">
            <JsonButtons
              draft={writing.draft}
              isOver={survey.status === 'CLOSED'}
              onImport={(definition) => writing.change({ ...writing.draft, definition }, 'file')}
            />
          </div>
        ) : null}
      </div>
      {view === 'questions' ? (
        <SurveyEditor saved={survey} writing={writing} />
      ) : view === 'links' ? (
        <LinksPanel survey={survey} />
      ) : view === 'invitations' ? (
        <>
          <FunnelPanel surveyId={survey.id} />
          <Panel title={words.invitations.title}>
            <InvitationList filter={{ surveyIds: [survey.id] }} withSurvey={false} none={texts.invitations.none} />
          </Panel>
        </>
      ) : survey.status === 'CLOSED' ? (
        <PastTrigger trigger={survey.trigger} />
      ) : (
        <>
          <TriggerForm surveyId={survey.id} saved={survey.trigger} />
          <DryRunPanel surveyId={survey.id} />
          <BudgetPanel />
          <WavesPanel surveyId={survey.id} isLive={survey.status === 'LIVE'} />
        </>
      )}
    </main>
  );
}
