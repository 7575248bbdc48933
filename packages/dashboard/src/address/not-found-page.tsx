import { Link } from 'react-aria-components';
import { useLanguage } from '../texts/language.js';
import { MissingPage } from './missing-page.js';

export function NotFoundPage() {
  const { texts } = useLanguage();
  return (
    <MissingPage title={texts.errors.notFound} how={texts.errors.notFoundHow}>
      <Link className="link" href="/">
        {texts.overview}
      </Link>
    </MissingPage>
  );
}
