import type { ReactNode } from 'react';
import { useDryRunQuery } from '../invitations/dry-run-query.js';
import { triggerSentence } from '../invitations/trigger-sentence.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useLanguageName } from '../texts/asking/use-language-name.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { useGoLiveQuery, useSendingDomainQuery } from './go-live-query.js';
import type { SavedSurvey } from './survey-query.js';

interface Props {
  readonly survey: SavedSurvey;
  readonly isChanged: boolean;
}

type Grade = 'fine' | 'note' | 'stop';

/** What to know before a survey asks somebody: who is asked, what is missing, whether what is sent will arrive. */
export function GoLiveCheck({ survey, isChanged }: Props) {
  const texts = useAskingTexts();
  const { texts: words } = useLanguage();
  const formats = useFormats();
  const languageName = useLanguageName();
  const { trigger } = survey;
  const { data } = useGoLiveQuery(survey.id, survey.definition);
  const channels = trigger?.interactionTypes.length ? trigger.channels : [];
  const domain = useSendingDomainQuery(channels.includes('EMAIL'));
  const missing = data?.surveyRevision.__typename === 'PlannedRevision' ? data.surveyRevision.missingTranslations : null;
  const settings = data?.channelSettings.filter(({ channel }) => channels.includes(channel)) ?? [];
  const unready = settings.filter(({ ready, carrier }) => !ready && carrier !== 'MAILBOX');
  const caught = settings.filter(({ carrier }) => carrier === 'MAILBOX');
  const named = (some: readonly { readonly channel: keyof typeof words.mailbox.channels }[]): string =>
    formats.listed(some.map(({ channel }) => words.mailbox.channels[channel]));
  return (
    <ul className="checks">
      {isChanged ? <Check grade="note">{texts.survey.checks.unsaved}</Check> : null}
      <Check grade={trigger === null ? 'note' : 'fine'}>
        {trigger === null ? texts.survey.checks.noTrigger : triggerSentence(trigger, texts, formats)}
      </Check>
      {channels.length === 0 ? null : <WhoNow surveyId={survey.id} />}
      {missing === null ? null : missing.length === 0 ? (
        <Check grade="fine">{texts.survey.checks.translated(formats.listed(survey.definition.languages.map(languageName)))}</Check>
      ) : (
        <Check grade="stop">
          {texts.survey.checks.untranslated(
            missing.length,
            formats.whole(missing.length),
            formats.listed([...new Set(missing.map(({ language }) => languageName(language)))]),
          )}
        </Check>
      )}
      {unready.length === 0 ? null : <Check grade="stop">{texts.survey.checks.unready(named(unready))}</Check>}
      {caught.length === 0 ? null : <Check grade="note">{texts.survey.checks.caught(named(caught))}</Check>}
      {domain.data?.map(({ kind, message }) => (
        <Check key={message} grade={kind === 'sending-domain/fine' ? 'fine' : 'note'}>
          {message}
        </Check>
      ))}
      {domain.data?.length === 0 && channels.includes('EMAIL') ? <Check grade="note">{texts.survey.checks.noSender}</Check> : null}
      {domain.isFetching ? <Check grade="note">{texts.survey.checks.asksDomain}</Check> : null}
    </ul>
  );
}

/** Who would be asked, counted before anybody is. */
function WhoNow({ surveyId }: { readonly surveyId: string }) {
  const { dryRun: words } = useAskingTexts();
  const { whole } = useFormats();
  const { data: run, isError } = useDryRunQuery(surveyId);
  // It is told, and keeps nobody from going live.
  if (isError || run === null) return null;
  if (run === undefined) return <Check grade="note">{words.counting}</Check>;
  if (run.customers === 0) return <Check grade="note">{words.nobody}</Check>;
  return <Check grade="fine">{words.sentence(whole(run.customers), whole(run.ask), whole(run.wait), whole(run.skip))}</Check>;
}

const marks: Readonly<Record<Grade, string>> = { fine: '✓', note: '!', stop: '×' };

function Check({ grade, children }: { readonly grade: Grade; readonly children: ReactNode }) {
  const texts = useAskingTexts();
  return (
    <li className={`check check-${grade}`}>
      <span className="check-mark" role="img" aria-label={texts.survey.grades[grade]}>
        {marks[grade]}
      </span>
      <span>{children}</span>
    </li>
  );
}
