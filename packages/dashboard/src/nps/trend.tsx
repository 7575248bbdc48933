import { lowBelow } from '@goodword/core';
import { useMemo, useState } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { goTo } from '../address/address.js';
import { answersHref } from '../filters/filters.js';
import { useFilters } from '../filters/use-filters.js';
import { narrowedTo } from '../filters/windows.js';
import type { Month } from '../overview/overview-document.js';
import { Panel } from '../overview/panel.js';
import { useWorkspace } from '../session/workspace.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { monthTicks } from './month-ticks.js';
import { pointsAxis } from './points-axis.js';
import { TrendTable } from './trend-table.js';
import { TrendTooltip } from './trend-tooltip.js';

/** One month of the trend, ready to be drawn. */
export interface TrendPoint {
  readonly start: Date;
  readonly score: number | null;
  readonly band: readonly [number, number] | null;
  readonly total: number;
  readonly tooFew: boolean;
  /** Address of the month's answers. */
  readonly href: string;
}

/** The score month by month, the band of its interval around it; each point opens its answers. */
export function Trend({ months }: { readonly months: readonly Month[] }) {
  const { texts, direction } = useLanguage();
  const { whole, percent, month, shortMonth, year } = useFormats();
  const [filters] = useFilters();
  const { timeZone } = useWorkspace();
  const points = useMemo(
    () =>
      months.map(({ start, end, nps }): TrendPoint => {
        const [first, last] = [new Date(start), new Date(end)];
        return {
          start: first,
          score: nps.score,
          band: nps.interval ? [nps.interval.lower, nps.interval.upper] : null,
          total: nps.total,
          tooFew: nps.total < lowBelow,
          href: answersHref(filters, { period: narrowedTo(first, last, filters, new Date(), timeZone) }),
        };
      }),
    [months, filters, timeZone],
  );
  const axis = pointsAxis(points.flatMap(({ score, band }) => [...(score === null ? [] : [score]), ...(band ?? [])]));
  const rtl = direction === 'rtl';
  const [first, last] = [points[0], points.at(-1)];
  const level = percent(0.95);
  const [width, setWidth] = useState(700);

  const beginsYear = (index: number): boolean => {
    const [before, point] = [points[index - 1], points[index]];
    return before !== undefined && point !== undefined && year(before.start) !== year(point.start);
  };
  const ticks = monthTicks(
    points.length,
    points.findIndex((_, index) => beginsYear(index)),
    width - 76,
    46,
  );

  // A band needs two neighbours; a month that stands alone gets a whisker.
  const drawn = points.map((point, index) => {
    const alone = !points[index - 1]?.band && !points[index + 1]?.band;
    const { score, band } = point;
    return {
      index,
      score,
      band: alone ? null : band,
      whisker: alone && score !== null && band ? [score - band[0], band[1] - score] : null,
    };
  });

  // The year is written where it begins, else the axis drowns in it.
  const axisText = (index: number): string => {
    const point = points[index];
    if (!point) return '';
    const month = shortMonth(point.start);
    return index === ticks[0] || beginsYear(index) ? `${month}\n${year(point.start)}` : month;
  };

  return (
    <Panel
      title={texts.trend.title}
      className="trend"
      table={<TrendTable points={points} />}
      note={`${texts.trend.note(level)} ${points.some((point) => point.tooFew) ? texts.trend.hollow(whole(lowBelow)) : ''}`}
    >
      <div
        className="chart"
        role="img"
        aria-label={
          first && last
            ? texts.trend.describe(whole(points.length), month(first.start), month(last.start))
            : texts.trend.title
        }
      >
        <ResponsiveContainer
          width="100%"
          height={268}
          initialDimension={{ width: 700, height: 268 }}
          onResize={setWidth}
        >
          <ComposedChart
            data={drawn}
            margin={{ top: 12, right: 12, bottom: 0, left: 12 }}
            accessibilityLayer={false}
            className="opens"
            onClick={({ activeTooltipIndex }) => {
              const point = points[Number(activeTooltipIndex)];
              if (point) goTo(point.href);
            }}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="index"
              type="number"
              domain={[0, Math.max(points.length - 1, 1)]}
              padding={{ left: 12, right: 12 }}
              reversed={rtl}
              tickLine={false}
              axisLine={{ stroke: 'var(--grey-5)' }}
              ticks={[...ticks]}
              interval={0}
              height={44}
              tick={({ x, y, payload }) => (
                <MonthTick x={Number(x)} y={Number(y)} text={axisText(Number(payload.value))} />
              )}
            />
            <YAxis
              orientation={rtl ? 'right' : 'left'}
              domain={[...axis.domain]}
              ticks={[...axis.ticks]}
              tickLine={false}
              axisLine={false}
              tickFormatter={whole}
              width={36}
              tick={{ direction: 'ltr' }}
            />
            {axis.domain[0] < 0 && axis.domain[1] > 0 ? <ReferenceLine y={0} stroke="var(--grey-5)" /> : null}
            <Area
              dataKey="band"
              type="linear"
              stroke="none"
              fill="var(--band)"
              fillOpacity={1}
              isAnimationActive={false}
              activeDot={false}
              connectNulls={false}
            />
            <Line
              dataKey="score"
              type="linear"
              stroke="var(--accent)"
              strokeWidth={2}
              isAnimationActive={false}
              connectNulls={false}
              dot={({ key, cx, cy, index }) => <Dot key={key} x={cx} y={cy} tooFew={points[index]?.tooFew ?? true} />}
              activeDot={{ r: 6, stroke: 'var(--surface)', strokeWidth: 2, fill: 'var(--accent)' }}
            >
              <ErrorBar dataKey="whisker" width={6} stroke="var(--accent)" strokeWidth={2} isAnimationActive={false} />
            </Line>
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: 'var(--grey-6)', strokeDasharray: '3 3' }}
              content={({ active, payload }) => {
                const point = active ? points[Number(payload[0]?.payload?.index)] : undefined;
                return point ? <TrendTooltip point={point} /> : null;
              }}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </Panel>
  );
}

interface DotProps {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly tooFew: boolean;
}

/** Hollow when the month has too few answers. A month without any has no dot. */
function Dot({ x, y, tooFew }: DotProps) {
  if (x === undefined || y === undefined || Number.isNaN(y)) return <g />;
  return (
    <circle
      cx={x}
      cy={y}
      r={tooFew ? 3.5 : 4}
      fill={tooFew ? 'var(--surface)' : 'var(--accent)'}
      stroke="var(--accent)"
      strokeWidth={2}
    />
  );
}

function MonthTick({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  const [month, year] = text.split('\n');
  return (
    <text x={x} y={y + 8} textAnchor="middle" className="tick">
      <tspan>{month}</tspan>
      {year === undefined ? null : (
        <tspan x={x} dy="1.35em" className="tick-year">
          {year}
        </tspan>
      )}
    </text>
  );
}
