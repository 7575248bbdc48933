import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Choice } from '../filters/choice.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useLanguageName } from '../texts/asking/use-language-name.js';
import { useFormats } from '../texts/language.js';
import { useEditor } from './editor-context.js';
import { withoutLanguage } from './without-language.js';

/** Languages that can be added by name; a file may bring others. */
const offered = [
  'en', 'fa', 'ru', 'zh', 'th', 'pt', 'ar', 'az', 'bn', 'de', 'es', 'fr', 'hi', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'ko', 'ms', 'nl', 'pl',
  'ps', 'tg', 'tk', 'tr', 'uk', 'ur', 'uz', 'vi',
] as const;

const mostLanguages = 12;

interface Props {
  readonly onChoose: (language: string) => void;
}

/** In which language texts are written now, with how much of each is missing; languages come and go here. */
export function LanguagesBar({ onChoose }: Props) {
  const texts = useAskingTexts();
  const { whole } = useFormats();
  const languageName = useLanguageName();
  const { definition, change, language, mainLanguage, judged, isOver } = useEditor();
  const { languages } = definition;
  const missingIn = (one: string): number => judged?.missing.filter((missing) => missing.language === one).length ?? 0;
  const others = offered.filter((one) => !languages.includes(one)).map((id) => ({ id, name: languageName(id) }));
  const set = (next: readonly string[], what: string): void => change({ ...definition, languages: next }, what);
  return (
    <div className="languages-bar" data-path="/languages">
      <ToggleButtonGroup
        className="views"
        aria-label={texts.editor.writeIn}
        disallowEmptySelection
        selectedKeys={[language]}
        onSelectionChange={(keys) => {
          const chosen = languages.find((one) => keys.has(one));
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {languages.map((one) => (
          <ToggleButton key={one} id={one} className="view">
            {languageName(one)}
            {one === mainLanguage && languages.length > 1 ? ` · ${texts.editor.main}` : ''}
            {missingIn(one) > 0 ? ` · ${texts.editor.missing(missingIn(one), whole(missingIn(one)))}` : ''}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {isOver ? null : (
        <div className="field-row">
          {languages.length < mostLanguages ? (
            <Choice
              label={texts.editor.addLanguage}
              hideLabel
              options={[{ id: '', name: texts.editor.addLanguage }, ...others]}
              chosen=""
              onChoose={(added) => {
                if (added === '') return;
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
