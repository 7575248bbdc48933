import { Button } from 'react-aria-components';
import { useLanguage } from '../texts/language.js';
import { LoadFailure } from './load-failure.js';

interface Props {
  /** A list that comes page by page. */
  readonly list: {
    readonly error: Error | null;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** Said when everything is shown and it was more than one page; `null` for a short list, which needs no word. */
  readonly end: string | null;
}

/** The foot of a list: a button for the next page, or the word that this is all. */
export function More({ list: { error, hasNextPage, isFetchingNextPage, fetchNextPage }, end }: Props) {
  const { texts } = useLanguage();
  const onMore = (): void => void fetchNextPage();
  if (error) return <LoadFailure error={error} isRetrying={isFetchingNextPage} onRetry={onMore} />;
  if (!hasNextPage) return end === null ? null : <p className="quiet more">{end}</p>;
  return (
    <Button className="button more" isPending={isFetchingNextPage} onPress={onMore}>
      {isFetchingNextPage ? texts.responses.loadingMore : texts.responses.more}
    </Button>
  );
}
