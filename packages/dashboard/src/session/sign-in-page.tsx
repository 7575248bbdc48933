import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { goTo } from '../address/address.js';
import { useLanguage } from '../texts/language.js';
import { Doorstep } from './doorstep.js';
import { HowToSignIn } from './how-to-sign-in.js';
import { signIn, tokenOf, type SignIn } from './sign-in.js';

/** Where the server's link leads: exchanges the token and goes on, or says how to get a new link. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { texts } = useLanguage();
  const [token] = useState(() => tokenOf(location.hash));
  const [ended, setEnded] = useState<Exclude<SignIn, 'signed-in'> | null>(null);
  // A token works once: React's double mount in development must not use it twice.
  const asked = useRef(false);

  const attempt = useCallback(async () => {
    if (token === null) return;
    setEnded(null);
    const outcome = await signIn(token);
    if (outcome !== 'signed-in') {
      setEnded(outcome);
      return;
    }
    onSignedIn();
    // Replaced, so that "back" does not lead to a used link.
    goTo('/', 'replace');
  }, [token, onSignedIn]);

  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void attempt();
  }, [attempt]);

  if (token === null) {
    return (
      <Doorstep title={texts.session.signedOut}>
        <p>{texts.session.linkMissing}</p>
        <HowToSignIn />
      </Doorstep>
    );
  }
  if (ended === 'refused') {
    return (
      <Doorstep title={texts.session.linkFailed}>
        <p>{texts.session.once}</p>
        <HowToSignIn />
      </Doorstep>
    );
  }
  if (ended === 'unreachable') {
    return (
      <Doorstep title={texts.session.linkFailed}>
        <p>{texts.session.unreachable}</p>
        <Button className="button button-main" onPress={() => void attempt()}>
          {texts.session.retry}
        </Button>
      </Doorstep>
    );
  }
  return <Doorstep title={texts.session.opening} />;
}
