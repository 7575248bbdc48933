import { Button } from 'react-aria-components';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import type { Kept } from './use-kept.js';

interface Props {
  readonly kept: Pick<Kept<unknown>, 'isChanged' | 'isKept' | 'discard'>;
  /** What saving means. */
  readonly meaning: string;
  /** Why the last saving failed; `null` when it did not. */
  readonly failure: string | null;
  readonly isSaving: boolean;
  readonly onSave: () => void;
}

/** The foot of a form with something to save. */
export function FormSaveBar({ kept: { isChanged, isKept, discard }, meaning, failure, isSaving, onSave }: Props) {
  const { editor: words } = useAskingTexts();
  return (
    <div className="save-bar" role="region" aria-label={words.unsaved}>
      <div className="save-words">
        <p>
          <strong>{words.unsaved}</strong> {isChanged ? <span className="quiet">{isKept ? words.kept : words.notKept}</span> : null}
        </p>
        <p>{meaning}</p>
        {failure === null ? null : (
          <p role="alert" className="dialog-failure">
            {failure}
          </p>
        )}
      </div>
      <div className="save-buttons">
        {isChanged ? (
          <Button className="button" onPress={discard}>
            {words.discard}
          </Button>
        ) : null}
        <Button className="button button-main" isPending={isSaving} onPress={onSave}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}
