import { useLanguage } from '../texts/language.js';

/** Two ways to a new sign-in link, with the commands as they are typed. */
export function HowToSignIn() {
  const { texts } = useLanguage();
  return (
    <>
      <p>{texts.session.running}</p>
      <pre className="command" dir="ltr">
        <code>npx goodword sign-in</code>
      </pre>
      <p>{texts.session.restart}</p>
    </>
  );
}
