import { useFormats } from '../language.js';
import { useAskingTexts } from './use-asking-texts.js';

/** What a language of a survey is called. A survey of one question may be in a language that nobody named. */
export function useLanguageName(): (tag: string) => string {
  const { editor } = useAskingTexts();
  const { languageName } = useFormats();
  return (tag) => (tag === 'und' ? editor.unnamedLanguage : languageName(tag));
}
