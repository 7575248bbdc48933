import { lowBelow } from '@goodword/core';
import { Cell, Column, Link, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { goTo } from '../address/address.js';
import { answersHref } from '../filters/filters.js';
import { useFilters } from '../filters/use-filters.js';
import { pointsAxis } from '../nps/points-axis.js';
import type { BranchGroup, Measured } from '../overview/overview-document.js';
import { Panel } from '../overview/panel.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { rankBranches } from './rank-branches.js';
import { Whisker, WhiskerAxis } from './whisker.js';
import './branches.css';

interface Props {
  readonly branches: readonly BranchGroup[];
  /** All of them together. */
  readonly nps: Measured;
}

/** Branches with their intervals, the best first; those with too few answers stand apart. Each opens its answers. */
export function BranchTable({ branches, nps }: Props) {
  const { texts } = useLanguage();
  const { whole, percent, points, locale } = useFormats();
  const [filters] = useFilters();
  const { ranked, tooFew } = rankBranches(branches, locale);
  const axis = pointsAxis(
    branches.flatMap(({ nps: { score, interval } }) =>
      score === null || interval === null ? [] : [score, interval.lower, interval.upper],
    ),
  );
  const hrefs = new Map(
    branches.flatMap(({ key }) => (key === null ? [] : [[key, answersHref(filters, { branches: [key] })] as const])),
  );

  const row = (branch: BranchGroup, hollow: boolean) => {
    const { key, nps: measured } = branch;
    const { score, interval } = measured;
    const href = key === null ? undefined : hrefs.get(key);
    const name = key === null ? texts.branches.none : branch.label;
    return (
      <Row key={key ?? ''} id={key ?? ''} className={hollow ? 'branch branch-few' : 'branch'}>
        <Cell className="branch-name">
          {href === undefined ? (
            name
          ) : (
            <Link className="link" href={href}>
              {name}
            </Link>
          )}
          {hollow ? <span className="tag">{texts.branches.tooFew}</span> : null}
        </Cell>
        <Cell className="number branch-score">{score === null ? '–' : points(score)}</Cell>
        <Cell className="number branch-interval">
          {interval ? texts.headline.range(points(interval.lower), points(interval.upper)) : '–'}
        </Cell>
        <Cell className="number branch-total">{whole(measured.total)}</Cell>
        <Cell className="branch-chart">
          {score === null || interval === null ? null : (
            <Whisker
              axis={axis}
              score={score}
              lower={interval.lower}
              upper={interval.upper}
              hollow={hollow}
              whole={nps.score}
            />
          )}
        </Cell>
      </Row>
    );
  };

  return (
    <Panel
      title={texts.branches.title}
      className="branches"
      note={
        <>
          {texts.branches.note(percent(0.95), whole(lowBelow))}
          {nps.score === null ? null : ` ${texts.branches.whole(points(nps.score))}`}
        </>
      }
    >
      <Table
        aria-label={texts.branches.title}
        className="table branch-table"
        onRowAction={(key) => {
          const href = hrefs.get(String(key));
          if (href !== undefined) goTo(href);
        }}
      >
        <TableHeader>
          <Column isRowHeader className="branch-name">
            {texts.branches.branch}
          </Column>
          <Column className="number branch-score">{texts.shortScore}</Column>
          <Column className="number branch-interval">{texts.branches.interval}</Column>
          <Column className="number branch-total">{texts.branches.answers}</Column>
          <Column className="branch-chart">
            <span className="visually-hidden">{texts.branches.chart}</span>
            <WhiskerAxis axis={axis} />
          </Column>
        </TableHeader>
        <TableBody>
          {[...ranked.map((branch) => row(branch, false)), ...tooFew.map((branch) => row(branch, true))]}
        </TableBody>
      </Table>
    </Panel>
  );
}
