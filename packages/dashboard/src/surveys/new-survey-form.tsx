import type { CreateSurveyRefusal, DuplicateSurveyRefusal, SurveyInput } from '@goodword/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { goTo } from '../address/address.js';
import { Choice } from '../filters/choice.js';
import { PickOne } from '../forms/pick-one.js';
import { TextBox } from '../forms/text-box.js';
import { goodword } from '../session/goodword.js';
import { workspaceKey } from '../session/workspace.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useLanguage } from '../texts/language.js';
import { languages as templateLanguages } from '../texts/texts.js';
import { readJsonFile } from './read-json-file.js';
import { SurveyLanguages } from './survey-languages.js';
import { surveysKey, type ListedSurvey } from './surveys-query.js';

interface Props {
  readonly surveys: readonly ListedSurvey[];
  readonly onCancel: () => void;
}

const templates = ['RELATIONSHIP', 'AFTER_PURCHASE', 'AFTER_DELIVERY', 'AFTER_SUPPORT', 'ONBOARDING', 'KIOSK'] as const;
type Template = (typeof templates)[number];
type Way = 'template' | 'copy' | 'file';

/** A definition that was read from a file; `null` in its place when the file is no JSON. */
interface ReadFile {
  readonly name: string;
  readonly definition: object | null;
}

/** What a new survey starts from. It becomes a draft, and its page opens. */
export function NewSurveyForm({ surveys, onCancel }: Props) {
  const texts = useAskingTexts();
  const { texts: words, language } = useLanguage();
  const [way, setWay] = useState<Way>('template');
  const [template, setTemplate] = useState<Template>('AFTER_PURCHASE');
  const [languages, setLanguages] = useState<readonly string[]>([language]);
  const [original, setOriginal] = useState(surveys[0]?.id ?? '');
  const [file, setFile] = useState<ReadFile | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const originalName = surveys.find(({ id }) => id === original)?.name ?? '';
  const suggested = freeName(
    way === 'template' ? texts.surveys.templates[template].name : way === 'copy' ? texts.surveys.copyOf(originalName) : (file?.name ?? ''),
    surveys,
  );
  const surveyName = written ?? suggested;
  const create = useCreate();
  const refusal = create.data?.ok === false ? create.data.refusal : null;
  const isNameFault = refusal !== null && refusal.kind.startsWith('survey/name-');
  const isReady = way === 'template' ? languages.length > 0 : way === 'copy' ? original !== '' : file !== null && file.definition !== null;

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    if (way === 'copy') create.mutate({ copyOf: original, name: surveyName });
    else if (way === 'template') create.mutate({ name: surveyName, template, languages: [...languages] });
    else create.mutate({ name: surveyName, definition: file?.definition ?? null });
  };
  return (
    <form className="fields" onSubmit={submit}>
      <PickOne
        label={texts.surveys.startFrom}
        className="pick-row"
        options={(['template', ...(surveys.length > 0 ? (['copy'] as const) : []), 'file'] as const).map((id) => ({
          id,
          name: texts.surveys.ways[id],
        }))}
        chosen={way}
        onChoose={setWay}
      />
      {way === 'template' ? (
        <>
          <PickOne
            label={texts.surveys.template}
            className="pick-cards"
            options={templates.map((id) => ({ id, name: texts.surveys.templates[id].name, what: texts.surveys.templates[id].what }))}
            chosen={template}
            onChoose={setTemplate}
          />
          <SurveyLanguages offered={templateLanguages} chosen={languages} onChoose={setLanguages} />
        </>
      ) : null}
      {way === 'copy' ? (
        <Choice
          label={texts.surveys.original}
          options={surveys.map(({ id, name }) => ({ id, name }))}
          chosen={original}
          onChoose={setOriginal}
        />
      ) : null}
      {way === 'file' ? (
        <div className="fields-close">
          <FileTrigger
            acceptedFileTypes={['application/json', '.json']}
            onSelect={(files) => {
              const [first] = files ?? [];
              if (first !== undefined) void readJsonFile(first).then(setFile);
            }}
          >
            <Button className="button">{texts.surveys.chooseFile}</Button>
          </FileTrigger>
          <p className={file !== null && file.definition === null ? 'field-fault' : 'field-hint'} role="status">
            {file === null ? texts.surveys.fileHow : file.definition === null ? texts.surveys.noJson(file.name) : <bdi>{file.name}</bdi>}
          </p>
        </div>
      ) : null}
      <TextBox
        label={texts.surveys.name}
        text={surveyName}
        onChange={setWritten}
        hint={texts.surveys.nameHow}
        fault={isNameFault ? refusal.message : null}
      />
      {refusal !== null && !isNameFault ? (
        <p role="alert" className="dialog-failure">
          {refusal.message}
        </p>
      ) : null}
      {create.isError ? (
        <p role="alert" className="dialog-failure">
          {words.errors.network}
        </p>
      ) : null}
      <div className="dialog-buttons">
        <Button className="button" onPress={onCancel}>
          {words.customer.cancel}
        </Button>
        <Button type="submit" className="button button-main" isDisabled={!isReady} isPending={create.isPending}>
          {texts.surveys.create}
        </Button>
      </div>
    </form>
  );
}

type Made = { readonly copyOf: string; readonly name: string } | Omit<SurveyInput, 'scale'>;
type Answer =
  | { readonly ok: true; readonly value: { readonly id: string } }
  | { readonly ok: false; readonly refusal: CreateSurveyRefusal | DuplicateSurveyRefusal };

function useCreate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (made: Made): Promise<Answer> =>
      'copyOf' in made ? goodword.surveys.duplicate(made.copyOf, made.name) : goodword.surveys.create(made),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      goTo(`/surveys/${answer.value.id}`);
      // The name stands in the filters of every page as well.
      await queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => first === surveysKey || first === workspaceKey });
    },
  });
}

/** A name that no survey has: with a number behind it where the first is taken. */
function freeName(wanted: string, surveys: readonly ListedSurvey[]): string {
  const taken = new Set(surveys.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} ${number}`)) number += 1;
  return `${wanted} ${number}`;
}
