import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useLanguageName } from '../texts/asking/use-language-name.js';
import './forms.css';

interface Props {
  readonly languages: readonly string[];
  readonly chosen: string;
  readonly onChoose: (language: string) => void;
  /** What else is to be known of a language, behind its name. */
  readonly remarks: (language: string) => readonly string[];
}

/** In which language texts are written now. */
export function LanguageToggle({ languages, chosen, onChoose, remarks }: Props) {
  const { editor: words } = useAskingTexts();
  const languageName = useLanguageName();
  return (
    <ToggleButtonGroup
      className="views language-toggle"
      aria-label={words.writeIn}
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const next = languages.find((one) => keys.has(one));
        if (next !== undefined) onChoose(next);
      }}
    >
      {languages.map((one) => (
        <ToggleButton key={one} id={one} className="view">
          {[languageName(one), ...remarks(one)].join(' · ')}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
