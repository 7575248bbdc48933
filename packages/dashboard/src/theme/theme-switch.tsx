import { Button } from 'react-aria-components';
import { useLanguage } from '../texts/language.js';
import { useTheme } from './theme.js';

/** ◐: the other theme, by one press. */
export function ThemeSwitch() {
  const { theme, choose } = useTheme();
  const { texts } = useLanguage();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <Button className="button button-icon" aria-label={texts.theme[other]} onPress={() => choose(other)}>
      <span aria-hidden="true" className="theme-mark">
        ◐
      </span>
    </Button>
  );
}
