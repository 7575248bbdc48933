import { Button } from 'react-aria-components';
import { ConfirmedButton } from '../forms/confirmed-button.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats } from '../texts/language.js';
import type { Writing } from './use-draft.js';
import type { Judged } from './writing-query.js';

interface Props {
  readonly writing: Writing;
  readonly judged: Judged | undefined;
  /** The judgement is about what is written now. */
  readonly isCurrent: boolean;
  /** Number of the version that is stored. */
  readonly version: number;
  readonly isSaving: boolean;
  /** Why the last saving failed; `null` when it did not. */
  readonly failure: string | null;
  readonly onSave: () => void;
}

/** What is not saved yet, what saving it will mean, and the ways out. */
export function SaveBar({ writing, judged, isCurrent, version, isSaving, failure, onSave }: Props) {
  const texts = useAskingTexts();
  const { whole } = useFormats();
  const { isChanged, isKept, isOutdated, undo, discard } = writing;
  const plan = judged?.plan ?? null;
  const meaning = isOutdated
    ? texts.editor.outdated
    : !isCurrent || judged === undefined
      ? texts.editor.checking
      : judged.fault !== null
        ? texts.editor.cannotSave
        : plan === null
          ? ''
          : texts.editor.saving[plan.revision](plan.isNextVersion ? whole(version + 1) : null);
  if (!isChanged) return null;
  return (
    <div className="save-bar" role="region" aria-label={texts.editor.unsaved}>
      <div className="save-words">
        <p>
          <strong>{texts.editor.unsaved}</strong> <span className="quiet">{isKept ? texts.editor.kept : texts.editor.notKept}</span>
        </p>
        <p aria-live="polite">{meaning}</p>
        {failure === null ? null : (
          <p role="alert" className="dialog-failure">
            {failure}
          </p>
        )}
      </div>
      <div className="save-buttons">
        {undo === null ? null : (
          <Button className="button" onPress={undo}>
            {texts.editor.undo}
          </Button>
        )}
        <ConfirmedButton
          press={texts.editor.discard}
          title={texts.editor.discardTitle}
          what={texts.editor.discardWhat}
          confirm={texts.editor.discard}
          onConfirm={discard}
        />
        <Button className="button button-main" isDisabled={isOutdated || !isCurrent || judged?.fault !== null} isPending={isSaving} onPress={onSave}>
          {texts.editor.save}
        </Button>
      </div>
    </div>
  );
}
