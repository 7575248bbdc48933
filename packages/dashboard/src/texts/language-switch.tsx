import { Choice } from '../filters/choice.js';
import { useLanguage } from './language.js';
import { languageNames, languages } from './texts.js';

export function LanguageSwitch() {
  const { language, texts, choose } = useLanguage();
  return (
    <Choice
      label={texts.language}
      hideLabel
      options={languages.map((id) => ({ id, name: languageNames[id], language: id }))}
      chosen={language}
      onChoose={(id) => {
        const known = languages.find((one) => one === id);
        if (known) choose(known);
      }}
    />
  );
}
