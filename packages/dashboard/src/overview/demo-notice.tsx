import { useLanguage } from '../texts/language.js';

/** Says what of the demonstration is real and what is made up. */
export function DemoNotice() {
  const { texts } = useLanguage();
  return (
    <p className="notice notice-quiet" role="note">
      {texts.demo}
    </p>
  );
}
