import { Panel } from '../overview/panel.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats } from '../texts/language.js';
import type { Trigger } from './trigger-fields.js';
import { triggerSentence } from './trigger-sentence.js';
import './trigger-form.css';

/** When a survey asked that asks nobody any more: nothing can be set that would mean something. */
export function PastTrigger({ trigger }: { readonly trigger: Trigger | null }) {
  const texts = useAskingTexts();
  const formats = useFormats();
  return (
    <Panel title={texts.trigger.title} note={texts.editor.over}>
      <p className="trigger-sentence">{trigger === null ? texts.trigger.none : triggerSentence(trigger, texts, formats)}</p>
    </Panel>
  );
}
