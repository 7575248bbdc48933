import { TextBox } from '../forms/text-box.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useLanguageName } from '../texts/asking/use-language-name.js';
import { useEditor } from './editor-context.js';
import { valueAt } from './place.js';

interface Props {
  /** JSON pointer to the text, a record of languages. */
  readonly path: string;
  readonly label: string;
  readonly lines?: number;
  /** A text that may be left out is taken away when it is empty in every language. */
  readonly isOptional?: boolean;
  readonly hint?: string;
}

/** A text of the survey in the language that is being written; the main language stands beside it. */
export function TranslatedBox({ path, label, lines = 1, isOptional = false, hint }: Props) {
  const texts = useAskingTexts();
  const languageName = useLanguageName();
  const { put, definition, language, mainLanguage, faultAt, judged, isOver } = useEditor();
  const all = (valueAt(definition, path) ?? {}) as Readonly<Record<string, string>>; // a text, by the service or by this form
  const write = (words: string): void => {
    const isAlone = Object.keys(all).every((other) => other === language);
    if (words === '' && isOptional && isAlone) put(path, undefined);
    // The main language needs every text: an empty one stays and is told, instead of being gone.
    else put(`${path}/${language}`, words === '' && language !== mainLanguage ? undefined : words);
  };
  const isMissing = judged?.missing.some((one) => one.path === path && one.language === language) ?? false;
  const main = language === mainLanguage ? '' : (all[mainLanguage] ?? '');
  return (
    <TextBox
      label={isMissing ? `${label} · ${texts.editor.untranslated}` : label}
      text={all[language] ?? ''}
      onChange={write}
      lines={lines}
      isReadOnly={isOver}
      language={language}
      path={`${path}/${language}`}
      fault={faultAt(`${path}/${language}`) ?? (valueAt(definition, path) === undefined ? faultAt(path) : null)}
      hint={main === '' ? hint : <>{languageName(mainLanguage)}: <bdi lang={mainLanguage}>{main}</bdi></>}
    />
  );
}
