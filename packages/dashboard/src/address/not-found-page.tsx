import { Link } from 'react-aria-components';
import { useLanguage } from '../texts/language.js';
import { useTitle } from './use-title.js';

export function NotFoundPage() {
  const { texts } = useLanguage();
  useTitle(texts.errors.notFound);
  return (
    <main id="content" className="content" tabIndex={-1}>
      <h1 className="finding">{texts.errors.notFound}</h1>
      <p>{texts.errors.notFoundHow}</p>
      <p>
        <Link className="link" href="/">
          {texts.overview}
        </Link>
      </p>
    </main>
  );
}
