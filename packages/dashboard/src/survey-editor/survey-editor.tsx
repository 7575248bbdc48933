import type { ReviseSurveyRefusal } from '@goodword/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { ConfirmedButton } from '../forms/confirmed-button.js';
import { goodword } from '../session/goodword.js';
import { workspaceKey } from '../session/workspace.js';
import type { SavedSurvey } from '../surveys/survey-query.js';
import { surveysKey } from '../surveys/surveys-query.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { EditorProvider, type Editor } from './editor-context.js';
import { FaultNotice } from './fault-notice.js';
import { faultWords } from './fault-words.js';
import { withValueAt } from './place.js';
import { Preview, type PreviewAnswers } from './preview.js';
import { SaveBar } from './save-bar.js';
import { SurveyForm } from './survey-form.js';
import type { Writing } from './use-draft.js';
import { useWritingQuery } from './writing-query.js';
import './survey-editor.css';

interface Props {
  readonly saved: SavedSurvey;
  readonly writing: Writing;
}

/** A survey being written, with what its customers see beside it. */
export function SurveyEditor({ saved, writing }: Props) {
  const texts = useAskingTexts();
  const { language: reader } = useLanguage();
  const { dayAndTime } = useFormats();
  const { draft, change, broughtBackFrom, isOutdated, standOn, discard } = writing;
  const { definition } = draft;
  const [wanted, setWanted] = useState<string>(reader);
  const mainLanguage = definition.languages[0] ?? 'en';
  // The chosen language may have been taken away, or undone.
  const language = definition.languages.includes(wanted) ? wanted : mainLanguage;
  const [answers, setAnswers] = useState<PreviewAnswers>({});
  const { data: judged, isPlaceholderData, isError, isFetching } = useWritingQuery({ id: saved.id, definition, answers, language });
  // Answers to a question that was changed under them: the preview begins again.
  if (judged?.answersUnfit === true && !isPlaceholderData && Object.keys(answers).length > 0) setAnswers({});
  const save = useSave(saved.id, writing);
  const refusal = save.data?.ok === false ? save.data.refusal : null;
  const isNameFault = refusal !== null && refusal.kind.startsWith('survey/name-');
  const editor = useMemo((): Editor => {
    const isOver = saved.status === 'CLOSED';
    // A survey that is over is shown in the same fields; the service would not take a change.
    const put: Editor['put'] = (path, value) => isOver ? undefined : change({ ...draft, definition: withValueAt(draft.definition, path, value) }, path);
    return {
      definition, language, mainLanguage, judged, put,
      change: (next, what) => isOver ? undefined : change({ ...draft, definition: next }, what),
      faultAt: (path) => {
        const fault = judged?.fault ?? null;
        const isHere = fault !== null && fault.path !== null && (fault.path === path || fault.path.startsWith(`${path}/`));
        return isHere ? faultWords(fault, texts) : null;
      },
      isOver,
    };
  }, [definition, language, mainLanguage, judged, change, draft, saved.status, texts]);
  return (
    <EditorProvider value={editor}>
      {broughtBackFrom === null && !isOutdated ? null : (
        <div className="notice draft-notice" role="status">
          <p>
            {broughtBackFrom === null ? null : texts.editor.broughtBack(dayAndTime(broughtBackFrom))}{' '}
            {isOutdated ? texts.editor.outdated : null}
          </p>
          <div className="save-buttons">
            {isOutdated ? (
              <Button
                className="button"
                onPress={() => {
                  save.reset();
                  standOn(saved.edition);
                }}
              >
                {texts.editor.keepMine}
              </Button>
            ) : null}
            <ConfirmedButton
              press={texts.editor.discard}
              title={texts.editor.discardTitle}
              what={texts.editor.discardWhat}
              confirm={texts.editor.discard}
              onConfirm={() => {
                save.reset();
                discard();
              }}
            />
          </div>
        </div>
      )}
      {saved.status === 'CLOSED' ? <p className="notice draft-notice">{texts.editor.over}</p> : null}
      <FaultNotice onChooseLanguage={setWanted} />
      <div className="editor">
        <div>
          <SurveyForm
            name={draft.name}
            onRename={(name) => {
              save.reset();
              change({ ...draft, name }, 'name');
            }}
            nameFault={isNameFault ? refusal.message : null}
            onChooseLanguage={setWanted}
          />
          <SaveBar
            writing={writing}
            judged={judged}
            isCurrent={!isPlaceholderData && !isFetching}
            version={saved.version}
            isSaving={save.isPending}
            failure={refusal !== null ? refusal.message : save.isError || isError ? texts.editor.unreached : null}
            onSave={() => save.mutate({ draft, from: writing.from })}
          />
        </div>
        <div className="editor-preview">
          <Preview shown={judged?.shown ?? null} isStale={judged?.shown === null} answers={answers} onAnswer={setAnswers} />
        </div>
      </div>
    </EditorProvider>
  );
}

type Saving = { readonly ok: true; readonly value: { readonly edition: number } } | { readonly ok: false; readonly refusal: ReviseSurveyRefusal };

function useSave(id: string, { standOn, forget }: Pick<Writing, 'standOn' | 'forget'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ draft: { name, definition }, from }: Pick<Writing, 'draft' | 'from'>): Promise<Saving> =>
      goodword.surveys.revise(id, { name, definition }, { expectedEdition: from }),
    onSuccess: async (answer, { draft }) => {
      if (answer.ok) standOn(answer.value.edition);
      else if (answer.refusal.kind !== 'survey/saved-meanwhile') return;
      // What is stored comes first: without it the page would show the old version for a moment.
      await queries.invalidateQueries({ queryKey: [surveysKey] });
      if (!answer.ok) return;
      forget(draft);
      await queries.invalidateQueries({ queryKey: [workspaceKey] });
      await queries.invalidateQueries({ queryKey: ['survey-writing'] });
    },
  });
}
