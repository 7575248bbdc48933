import { Button, Link } from 'react-aria-components';
import { LanguageSwitch } from '../texts/language-switch.js';
import { useLanguage } from '../texts/language.js';
import { ThemeSwitch } from '../theme/theme-switch.js';
import { Navigation } from './navigation.js';
import { signOut } from './sign-in.js';

interface Props {
  readonly name: string;
  /** Called when the session has ended; no button without it. */
  readonly onSignedOut?: () => void;
}

export function Header({ name, onSignedOut }: Props) {
  const { texts } = useLanguage();
  return (
    <header className="header">
      <Link href="/" className="header-name">
        {name}
      </Link>
      <Navigation isSignedIn={onSignedOut !== undefined} />
      <div className="header-switches">
        <LanguageSwitch />
        <ThemeSwitch />
        {onSignedOut ? (
          <Button className="button" onPress={() => void signOut().finally(onSignedOut)}>
            {texts.signOut}
          </Button>
        ) : null}
      </div>
    </header>
  );
}
