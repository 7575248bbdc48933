import { Choice } from '../filters/choice.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useLanguageName } from '../texts/asking/use-language-name.js';

/** Languages that can be added by name; a file may bring others. */
const offered = [
  'en', 'fa', 'ru', 'zh', 'th', 'pt', 'ar', 'az', 'bn', 'de', 'es', 'fr', 'hi', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'ko', 'ms', 'nl', 'pl',
  'ps', 'tg', 'tk', 'tr', 'uk', 'ur', 'uz', 'vi',
] as const;

interface Props {
  readonly taken: readonly string[];
  readonly onAdd: (language: string) => void;
}

/** One more language to write in. */
export function AddLanguage({ taken, onAdd }: Props) {
  const { editor: words } = useAskingTexts();
  const languageName = useLanguageName();
  const others = offered.filter((one) => !taken.includes(one)).map((id) => ({ id, name: languageName(id) }));
  return (
    <Choice
      label={words.addLanguage}
      hideLabel
      options={[{ id: '', name: words.addLanguage }, ...others]}
      chosen=""
      onChoose={(added) => {
        if (added !== '') onAdd(added);
      }}
    />
  );
}
