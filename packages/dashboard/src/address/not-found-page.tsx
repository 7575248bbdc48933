import { Link } from 'react-aria-components';
import { useLanguage } from '../texts/language.js';

export function NotFoundPage() {
  const { texts } = useLanguage();
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
