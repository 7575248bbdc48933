import { lazy, Suspense } from 'react';
import { useTitle } from '../address/use-title.js';
import { FilterBar } from '../filters/filter-bar.js';
import { isFiltered } from '../filters/filters.js';
import { useFilters } from '../filters/use-filters.js';
import { useWorkspace } from '../session/workspace.js';
import { useLanguage } from '../texts/language.js';
import { Breakage } from './breakage.js';
import { DemoNotice } from './demo-notice.js';
import { NoAnswers } from './no-answers.js';
import { NoMatch } from './no-match.js';
import { LoadFailure } from './load-failure.js';
import { useOverviewQuery } from './overview-query.js';
import { OverviewSkeleton } from './overview-skeleton.js';
import './overview.css';

// The charts are a third of all code. They are asked for at once, beside the first question, and nobody waits for them
// who has no answers or signs in.
const findings = import('./findings.js');
const Findings = lazy(async () => ({ default: (await findings).Findings }));

/** The finding in a sentence, then the pictures behind it. */
export function OverviewPage() {
  const { demo, name } = useWorkspace();
  const { texts } = useLanguage();
  useTitle(texts.overview, name);
  const [filters] = useFilters();
  const { data, error, refetch, isFetching, isPlaceholderData } = useOverviewQuery();
  return (
    <main id="content" className="content" tabIndex={-1}>
      {demo ? <DemoNotice /> : null}
      <FilterBar />
      {error ? <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <OverviewSkeleton />
        )
      ) : data.nps.total > 0 || data.nps.suppressed ? (
        <div className={isPlaceholderData ? 'stale' : ''} aria-busy={isPlaceholderData}>
          <Breakage>
            <Suspense fallback={<OverviewSkeleton />}>
              <Findings answer={data} />
            </Suspense>
          </Breakage>
        </div>
      ) : isFiltered(filters) ? (
        <NoMatch />
      ) : (
        <NoAnswers />
      )}
    </main>
  );
}
