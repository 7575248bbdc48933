import { useTitle } from '../address/use-title.js';
import { BranchTable } from '../branches/branch-table.js';
import { FilterBar } from '../filters/filter-bar.js';
import { isFiltered } from '../filters/filters.js';
import { responseFilter } from '../filters/response-filter.js';
import { useFilters } from '../filters/use-filters.js';
import { windowOf } from '../filters/windows.js';
import { Headline } from '../nps/headline.js';
import { ScoreDistribution } from '../nps/score-distribution.js';
import { Trend } from '../nps/trend.js';
import { LatestAnswers } from '../responses/latest-answers.js';
import { useWorkspace } from '../session/workspace.js';
import { useLanguage } from '../texts/language.js';
import { Breakage } from './breakage.js';
import { DemoNotice } from './demo-notice.js';
import { NoAnswers } from './no-answers.js';
import { NoMatch } from './no-match.js';
import { findingOf } from './finding.js';
import { FindingSentence } from './finding-sentence.js';
import { LoadFailure } from './load-failure.js';
import type { OverviewAnswer } from './overview-document.js';
import { useOverviewQuery } from './overview-query.js';
import { OverviewSkeleton } from './overview-skeleton.js';
import './overview.css';

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
            <Findings answer={data} />
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

function Findings({ answer }: { readonly answer: OverviewAnswer }) {
  const { timeZone } = useWorkspace();
  const [filters] = useFilters();
  const now = new Date();
  const window = windowOf(filters.period, now, timeZone);
  const finding = findingOf(answer, window, now);
  return (
    <>
      <FindingSentence finding={finding} />
      <Headline nps={answer.nps} finding={finding} />
      <div className="side-by-side">
        <Trend months={answer.months} />
        <ScoreDistribution counts={answer.scoreDistribution} />
      </div>
      <BranchTable branches={answer.branches} nps={answer.nps} />
      <LatestAnswers filter={{ ...responseFilter(filters, window), commented: true }} />
    </>
  );
}
