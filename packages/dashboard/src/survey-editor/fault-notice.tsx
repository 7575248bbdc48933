import { Button } from 'react-aria-components';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useEditor } from './editor-context.js';
import { faultWords } from './fault-words.js';
import { fieldAt } from './field-at.js';

interface Props {
  readonly onChooseLanguage: (language: string) => void;
}

/** What is wrong somewhere in the survey, and the way there: the field may be in another language or out of sight. */
export function FaultNotice({ onChooseLanguage }: Props) {
  const texts = useAskingTexts();
  const { judged, definition } = useEditor();
  const fault = judged?.fault ?? null;
  if (fault === null) return null;
  const go = (): void => {
    const { path } = fault;
    if (path === null) return;
    const language = definition.languages.find((one) => path.endsWith(`/${one}`));
    if (language !== undefined) onChooseLanguage(language);
    // After the field of that language is on the page.
    requestAnimationFrame(() => requestAnimationFrame(() => fieldAt(path)?.focus()));
  };
  return (
    <div className="notice fault-notice" role="status">
      <p>
        <strong>{texts.editor.notYet}</strong> {faultWords(fault, texts)}
      </p>
      {fault.path === null ? null : (
        <Button className="button" onPress={go}>
          {texts.editor.showFault}
        </Button>
      )}
    </div>
  );
}
