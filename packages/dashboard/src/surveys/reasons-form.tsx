import type { ReasonTaxonomy, SetReasonTaxonomyRefusal } from '@goodword/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { AddLanguage } from '../forms/add-language.js';
import { FormSaveBar } from '../forms/form-save-bar.js';
import { LanguageToggle } from '../forms/language-toggle.js';
import { useKept } from '../forms/use-kept.js';
import { Panel } from '../overview/panel.js';
import { goodword } from '../session/goodword.js';
import { useWorkspace } from '../session/workspace.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { isReasonChanges, noReasonChanges, type ReasonChanges, withoutStored, withReasonChanged, withReasonChanges } from './reason-changes.js';
import { ReasonRow } from './reason-row.js';
import { reasonsKey } from './reasons-query.js';
import './reasons.css';

/** The reasons of the workspace: their words in each language, further ones, and which are no longer offered. */
export function ReasonsForm({ saved }: { readonly saved: ReasonTaxonomy }) {
  const { reasons: words, editor } = useAskingTexts();
  const { whole } = useFormats();
  const { language: reader } = useLanguage();
  const { id } = useWorkspace();
  const kept = useKept(`goodword.reasons.${id}`, noReasonChanges, isReasonChanges);
  const save = useSave(kept.forget);
  const changes = withoutStored(kept.value, saved.reasons);
  const reasons = withReasonChanges(saved.reasons, changes);
  const [wanted, setWanted] = useState<string>(reader);
  const languages = [...new Set([...reasons.flatMap(({ text }) => Object.keys(text)), reader, wanted])];
  const write = (next: ReasonChanges): void => {
    save.reset();
    kept.set(next);
  };
  const putAdded = (place: number, next: ReasonChanges['added'][number] | null): void =>
    write({ ...changes, added: changes.added.flatMap((reason, other) => (other !== place ? [reason] : next === null ? [] : [next])) });
  const missingIn = (language: string): number => reasons.filter(({ text, retired }) => !retired && text[language] === undefined).length;
  const refusal = save.data?.ok === false ? save.data.refusal : null;
  const fault = refusal === null ? null : faultOf(refusal);
  const faultWords = fault === null || refusal === null ? null : refusal.__typename === 'RuleIdRepeated' ? editor.codeTaken
    : refusal.__typename !== 'RuleMalformed' ? refusal.message : fault.field === 'code' ? editor.needsCode : editor.needsText;
  const failure = refusal !== null ? (fault === null ? refusal.message : editor.cannotSave) : save.isError ? editor.unreached : null;
  return (
    <Panel title={words.list} note={saved.updatedAt === null ? words.ready : words.note}>
      <div className="fields">
        <div className="languages-bar">
          <LanguageToggle
            languages={languages}
            chosen={wanted}
            onChoose={setWanted}
            remarks={(one) => (missingIn(one) > 0 ? [editor.missing(missingIn(one), whole(missingIn(one)))] : [])}
          />
          <AddLanguage taken={languages} onAdd={setWanted} />
        </div>
        <ul className="reason-rows">
          {reasons.map((reason, place) => {
            const stored = saved.reasons[place];
            const added = place - saved.reasons.length;
            return (
              // A code is being typed here, so the place is what stays the same.
              <ReasonRow
                key={place}
                place={place}
                reason={reason}
                language={wanted}
                faultAt={(field) => (fault?.place === place && fault.field === field ? faultWords : null)}
                onChange={(next) => (stored === undefined ? putAdded(added, next) : write(withReasonChanged(changes, stored, next)))}
                onRemove={stored === undefined ? () => putAdded(added, null) : null}
              />
            );
          })}
        </ul>
        <Button
          className="button button-quiet part-button"
          onPress={() => write({ ...changes, added: [...changes.added, { code: '', text: {}, retired: false }] })}
        >
          + {words.add}
        </Button>
        <p className="field-hint">{editor.reasonCodes}</p>
      </div>
      {kept.isChanged ? (
        <FormSaveBar
          kept={kept}
          meaning={saved.updatedAt === null ? words.firstSaving : words.saving}
          failure={failure}
          isSaving={save.isPending}
          onSave={() => save.mutate(kept.value)}
        />
      ) : null}
    </Panel>
  );
}

type Saving = { readonly ok: true } | { readonly ok: false; readonly refusal: SetReasonTaxonomyRefusal };

function useSave(onSaved: (changes: ReasonChanges) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (changes: ReasonChanges): Promise<Saving> => {
      // The list is replaced as a whole: what others have saved since it was read goes along.
      const { reasons } = await goodword.reasons.read();
      return goodword.reasons.set(withReasonChanges(reasons, changes));
    },
    onSuccess: async (answer, changes) => {
      // What a fault points to is a place in the list as it was sent.
      await queries.invalidateQueries({ queryKey: [reasonsKey] });
      if (!answer.ok) return;
      onSaved(changes);
      // Answers and numbers are called by their reasons on many pages.
      await queries.invalidateQueries();
    },
  });
}

/** Where in the list the refusal is; `null` when it is about the whole. */
function faultOf(refusal: SetReasonTaxonomyRefusal): { readonly place: number; readonly field: 'code' | 'text' } | null {
  const [, place, field] = 'path' in refusal ? (/^\/(\d+)\/(code|text)/.exec(refusal.path) ?? []) : [];
  return place === undefined ? null : { place: Number(place), field: field === 'code' ? 'code' : 'text' };
}
