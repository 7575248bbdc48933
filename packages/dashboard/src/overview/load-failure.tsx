import { NetworkError, TimeoutError } from '@goodword/client';
import { Button } from 'react-aria-components';
import { useAddress } from '../address/address.js';
import { useLanguage } from '../texts/language.js';

interface Props {
  readonly error: Error;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
}

/** What went wrong and how to go on; the filters stay where they are. */
export function LoadFailure({ error, isRetrying, onRetry }: Props) {
  const { texts } = useLanguage();
  const { search } = useAddress();
  const unreached = error instanceof NetworkError || error instanceof TimeoutError;
  return (
    <div className="notice notice-failure" role="alert">
      <strong>{texts.errors.title}</strong>
      <p>
        {unreached ? texts.errors.network : texts.errors.server} {search === '' ? null : texts.errors.kept}
      </p>
      <Button className="button button-main" isPending={isRetrying} onPress={onRetry}>
        {isRetrying ? texts.loading : texts.errors.retry}
      </Button>
    </div>
  );
}
