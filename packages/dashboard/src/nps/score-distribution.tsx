import { categoryOf, type Category, type Score } from '@goodword/core';
import { Cell, Column, Link, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { Bar, BarChart, LabelList, Rectangle, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { goTo } from '../address/address.js';
import { answersHref } from '../filters/filters.js';
import { useFilters } from '../filters/use-filters.js';
import { Panel } from '../overview/panel.js';
import { useCoreWords } from '../texts/core-words.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { CategoryMark, fillOf } from './patterns.js';

const scores: readonly Score[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const groups: readonly { readonly category: Category; readonly first: Score; readonly last: Score }[] = [
  { category: 'detractor', first: 0, last: 6 },
  { category: 'passive', first: 7, last: 8 },
  { category: 'promoter', first: 9, last: 10 },
];

/** Bars stand in the order of the scores, so that a bar's index is its score. */
function categoryAt(index: number): Category {
  return categoryOf(scores[index] ?? 0);
}

/** How many people chose each of the eleven scores; each bar opens its answers. */
export function ScoreDistribution({ counts }: { readonly counts: readonly number[] }) {
  const { texts, direction } = useLanguage();
  const { whole, percent } = useFormats();
  const [filters] = useFilters();
  const { categoryNames } = useCoreWords();
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bars = scores.map((score) => ({ score, count: counts[score] ?? 0, category: categoryOf(score) }));
  const most = bars.reduce((a, b) => (b.count > a.count ? b : a));
  const open = (score: number): void => goTo(answersHref(filters, { score }));
  const rtl = direction === 'rtl';

  const table = (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={texts.distribution.title}>
      <Table aria-label={texts.distribution.title} className="table">
        <TableHeader>
          <Column isRowHeader>{texts.distribution.score}</Column>
          <Column>{texts.distribution.category}</Column>
          <Column className="number">{texts.distribution.count}</Column>
          <Column className="number">{texts.distribution.share}</Column>
        </TableHeader>
        <TableBody>
          {bars.map(({ score, count, category }) => (
            <Row key={score} id={score}>
              <Cell>
                <Link className="link" href={answersHref(filters, { score })}>
                  {whole(score)}
                </Link>
              </Cell>
              <Cell>
                <CategoryMark category={category} /> {categoryNames[category].one}
              </Cell>
              <Cell className="number">{whole(count)}</Cell>
              <Cell className="number">{percent(total === 0 ? 0 : count / total)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );

  return (
    <Panel title={texts.distribution.title} table={table} className="distribution">
      <div
        className="chart"
        role="img"
        aria-label={texts.distribution.describe(texts.answers(total, whole(total)), whole(most.score))}
      >
        <ResponsiveContainer width="100%" height={240} initialDimension={{ width: 400, height: 240 }}>
          <BarChart
            data={bars}
            margin={{ top: 20, right: 0, bottom: 0, left: 0 }}
            barCategoryGap="12%"
            accessibilityLayer={false}
          >
            <XAxis
              dataKey="score"
              reversed={rtl}
              tickLine={false}
              axisLine={{ stroke: 'var(--grey-5)' }}
              tickFormatter={whole}
              interval={0}
              height={28}
            />
            <YAxis hide domain={[0, 'dataMax']} />
            <Bar
              dataKey="count"
              isAnimationActive={false}
              className="opens"
              minPointSize={(count) => (count ? 2 : 0)}
              shape={(bar) => <Rectangle {...bar} fill={fillOf(categoryAt(bar.index))} />}
              onClick={(_, index) => open(index)}
            >
              <LabelList
                dataKey="count"
                position="top"
                formatter={(count) => whole(Number(count))}
                className="bar-label"
              />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
      <ul className="score-groups">
        {groups.map(({ category, first, last }) => (
          <li key={category}>
            <Link className="share" href={answersHref(filters, { category })}>
              <CategoryMark category={category} />
              <span>{categoryNames[category].many}</span>
              <span className="quiet">
                {whole(first)}–{whole(last)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
