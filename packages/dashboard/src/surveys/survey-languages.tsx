import { Choice } from '../filters/choice.js';
import { Tick } from '../forms/tick.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats } from '../texts/language.js';

interface Props {
  readonly offered: readonly string[];
  /** The first is the main one. */
  readonly chosen: readonly string[];
  readonly onChoose: (languages: readonly string[]) => void;
}

/** In which languages a new survey asks, and which of them is shown where another has no text. */
export function SurveyLanguages({ offered, chosen, onChoose }: Props) {
  const texts = useAskingTexts();
  const { languageName } = useFormats();
  return (
    <div className="fields-close" role="group" aria-label={texts.surveys.languages}>
      <span className="field-label">{texts.surveys.languages}</span>
      <div className="ticks">
        {offered.map((language) => (
          <Tick
            key={language}
            isTicked={chosen.includes(language)}
            onChange={(isTicked) => onChoose(isTicked ? [...chosen, language] : chosen.filter((other) => other !== language))}
          >
            {languageName(language)}
          </Tick>
        ))}
      </div>
      {chosen.length === 0 ? <p className="field-fault">{texts.surveys.noLanguage}</p> : null}
      {chosen.length > 1 ? (
        <Choice
          label={texts.surveys.mainLanguage}
          options={chosen.map((id) => ({ id, name: languageName(id) }))}
          chosen={chosen[0] ?? ''}
          onChoose={(main) => onChoose([main, ...chosen.filter((other) => other !== main)])}
        />
      ) : null}
    </div>
  );
}
