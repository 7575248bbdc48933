import { useLanguage } from '../texts/language.js';
import { Doorstep } from './doorstep.js';
import { HowToSignIn } from './how-to-sign-in.js';

export function SignedOutPage() {
  const { texts } = useLanguage();
  return (
    <Doorstep title={texts.session.signedOut}>
      <p>{texts.session.how}</p>
      <HowToSignIn />
    </Doorstep>
  );
}
