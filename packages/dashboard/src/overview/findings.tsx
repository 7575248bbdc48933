import { BranchTable } from '../branches/branch-table.js';
import { responseFilter } from '../filters/response-filter.js';
import { useFilters } from '../filters/use-filters.js';
import { windowOf } from '../filters/windows.js';
import { Headline } from '../nps/headline.js';
import { ScoreDistribution } from '../nps/score-distribution.js';
import { Trend } from '../nps/trend.js';
import { LatestAnswers } from '../responses/latest-answers.js';
import { useWorkspace } from '../session/workspace.js';
import { findingOf } from './finding.js';
import { FindingSentence } from './finding-sentence.js';
import type { OverviewAnswer } from './overview-document.js';

/** What the answers say, from the sentence to the words of the latest. */
export function Findings({ answer }: { readonly answer: OverviewAnswer }) {
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
