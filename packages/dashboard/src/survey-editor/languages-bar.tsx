import { Button } from 'react-aria-components';
import { AddLanguage } from '../forms/add-language.js';
import { LanguageToggle } from '../forms/language-toggle.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats } from '../texts/language.js';
import { useEditor } from './editor-context.js';
import { withoutLanguage } from './without-language.js';

const mostLanguages = 12;

interface Props {
  readonly onChoose: (language: string) => void;
}

/** In which language texts are written now, with how much of each is missing; languages come and go here. */
export function LanguagesBar({ onChoose }: Props) {
  const texts = useAskingTexts();
  const { whole } = useFormats();
  const { definition, change, language, mainLanguage, judged, isOver } = useEditor();
  const { languages } = definition;
  const missingIn = (one: string): number => judged?.missing.filter((missing) => missing.language === one).length ?? 0;
  const set = (next: readonly string[], what: string): void => change({ ...definition, languages: next }, what);
  return (
    <div className="languages-bar" data-path="/languages">
      <LanguageToggle
        languages={languages}
        chosen={language}
        onChoose={onChoose}
        remarks={(one) => [
          ...(one === mainLanguage && languages.length > 1 ? [texts.editor.main] : []),
          ...(missingIn(one) > 0 ? [texts.editor.missing(missingIn(one), whole(missingIn(one)))] : []),
        ]}
      />
      {isOver ? null : (
        <div className="field-row">
          {languages.length < mostLanguages ? (
            <AddLanguage
              taken={languages}
              onAdd={(added) => {
                set([...languages, added], `language ${added}`);
                onChoose(added);
              }}
            />
          ) : null}
          {language === mainLanguage ? null : (
            <>
              <Button className="button button-quiet" onPress={() => set([language, ...languages.filter((one) => one !== language)], 'main language')}>
                {texts.editor.makeMain}
              </Button>
              <Button
                className="button button-quiet"
                onPress={() => {
                  change(withoutLanguage(definition, language), `without ${language}`);
                  onChoose(mainLanguage);
                }}
              >
                {texts.editor.removeLanguage}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
