import { useEffect, useState } from 'react';
import type * as Pages from './asking-pages.js';
import { LoadFailure } from '../overview/load-failure.js';

type AskingPages = typeof Pages;

let loaded: AskingPages | null = null;

async function load(): Promise<AskingPages> {
  loaded ??= await import('./asking-pages.js');
  return loaded;
}

interface Props {
  readonly page: keyof AskingPages;
  readonly id: string | undefined;
}

/**
 * A page on which surveys are written or sent. These are a third of the words of the dashboard and are loaded when the first of
 * them is opened; from then on they are there at once, so that a page does not flash.
 */
export function AskingPageAt({ page, id }: Props) {
  const [pages, setPages] = useState(loaded);
  const [error, setError] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (loaded !== null) return;
    load().then((all) => {
      const content = document.activeElement?.id === 'content';
      setPages(all);
      // The page replaces the empty one, and takes over its focus.
      if (content) requestAnimationFrame(() => document.getElementById('content')?.focus());
    }, setError);
  }, [attempt]);
  if (pages === null) {
    return (
      <main id="content" className="content" tabIndex={-1}>
        {error === null ? (
          <div className="skeleton skeleton-list" aria-hidden="true" />
        ) : (
          <LoadFailure
            error={error}
            isRetrying={false}
            onRetry={() => {
              setError(null);
              setAttempt(attempt + 1);
            }}
          />
        )}
      </main>
    );
  }
  const Page = pages[page];
  return <Page key={id} id={id ?? ''} />;
}
