import { AuthenticationError } from '@goodword/client';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { RouterProvider } from 'react-aria-components';
import { goTo, useAddress } from './address/address.js';
import { PageAt } from './address/page-at.js';
import { Patterns } from './nps/patterns.js';
import { LoadFailure } from './overview/load-failure.js';
import { OverviewSkeleton } from './overview/overview-skeleton.js';
import { Breakage } from './overview/breakage.js';
import { Header } from './session/header.js';
import { SignInPage } from './session/sign-in-page.js';
import { SignedOutPage } from './session/signed-out-page.js';
import { useLiveAnswers } from './session/use-live-answers.js';
import { useWorkspaceQuery, workspaceKey, WorkspaceProvider } from './session/workspace.js';
import { LanguageProvider, useLanguage } from './texts/language.js';

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A session that ends meanwhile shows in any query; the workspace's own then brings the signed-out page.
    onError: (error, { queryKey }) => {
      if (error instanceof AuthenticationError && queryKey[0] !== workspaceKey) {
        void queries.invalidateQueries({ queryKey: [workspaceKey] });
      }
    },
  }),
  defaultOptions: {
    // The client retries by itself, with backoff and only what may be repeated.
    queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: true },
  },
});

/** The composition root: language, cache, addresses and session around the pages. */
export function Dashboard() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider navigate={(href) => goTo(href)}>
          <Patterns />
          <Breakage>
            <Pages />
          </Breakage>
        </RouterProvider>
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function Pages() {
  const { path } = useAddress();
  const forget = useCallback(() => queries.clear(), []);
  const shown = useRef(path);
  // A new page begins at its content, for those who do not see that it changed.
  useEffect(() => {
    if (shown.current !== path) document.getElementById('content')?.focus();
    shown.current = path;
  }, [path]);
  return path === '/sign-in' ? <SignInPage onSignedIn={forget} /> : <SignedIn path={path} />;
}

function SignedIn({ path }: { readonly path: string }) {
  const { texts } = useLanguage();
  const { data: workspace, error, refetch, isFetching } = useWorkspaceQuery();
  if (error instanceof AuthenticationError) return <SignedOutPage />;
  if (!workspace) {
    return (
      <>
        <Header name="Goodword" />
        <main id="content" className="content">
          {error ? (
            <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
          ) : (
            <>
              <div className="skeleton skeleton-filters" aria-hidden="true" />
              <OverviewSkeleton />
            </>
          )}
        </main>
      </>
    );
  }
  return (
    <WorkspaceProvider workspace={workspace}>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <Header name={workspace.name} onSignedOut={() => void queries.resetQueries()} />
      <Live />
      <PageAt path={path} />
    </WorkspaceProvider>
  );
}

/** Listens as long as somebody is signed in. */
function Live() {
  useLiveAnswers();
  return null;
}
