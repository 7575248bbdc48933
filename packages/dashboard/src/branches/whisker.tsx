import { ErrorBar, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { PointsAxis } from '../nps/points-axis.js';
import { useFormats, useLanguage } from '../texts/language.js';

interface WhiskerProps {
  readonly axis: PointsAxis;
  readonly score: number;
  readonly lower: number;
  readonly upper: number;
  readonly hollow: boolean;
  /** Score of all branches together, as a line to compare with; `null` when there is none. */
  readonly whole: number | null;
}

/** A score and its interval on the axis that all rows share. The row's cells say the same in words. */
export function Whisker({ axis, score, lower, upper, hollow, whole }: WhiskerProps) {
  const { direction } = useLanguage();
  const colour = hollow ? 'var(--grey-6)' : 'var(--accent)';
  return (
    <div className="whisker" aria-hidden="true">
      <ResponsiveContainer width="100%" height={28} initialDimension={{ width: 360, height: 28 }}>
        <ScatterChart margin={{ top: 0, right: 12, bottom: 0, left: 12 }} accessibilityLayer={false}>
          <XAxis type="number" dataKey="score" hide domain={[...axis.domain]} reversed={direction === 'rtl'} />
          <YAxis type="number" dataKey="row" hide domain={[-1, 1]} />
          {whole === null ? null : <ReferenceLine x={whole} stroke="var(--grey-6)" strokeDasharray="2 3" />}
          <Scatter
            data={[{ score, row: 0, reach: [score - lower, upper - score] }]}
            isAnimationActive={false}
            shape={({ cx, cy }) => (
              <circle cx={cx} cy={cy} r={5} fill={hollow ? 'var(--surface)' : colour} stroke={colour} strokeWidth={2} />
            )}
          >
            <ErrorBar
              dataKey="reach"
              direction="x"
              width={5}
              stroke={colour}
              strokeWidth={2}
              isAnimationActive={false}
            />
          </Scatter>
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The ticks of that axis, once, in the head of the column. */
export function WhiskerAxis({ axis }: { readonly axis: PointsAxis }) {
  const { direction } = useLanguage();
  const { whole } = useFormats();
  return (
    <div className="whisker" aria-hidden="true">
      <ResponsiveContainer width="100%" height={22} initialDimension={{ width: 360, height: 22 }}>
        <ScatterChart margin={{ top: 0, right: 12, bottom: 0, left: 12 }} accessibilityLayer={false}>
          <XAxis
            type="number"
            dataKey="score"
            domain={[...axis.domain]}
            ticks={[...axis.ticks]}
            interval={0}
            reversed={direction === 'rtl'}
            tickFormatter={whole}
            tickLine={false}
            axisLine={false}
            height={22}
          />
          <YAxis type="number" dataKey="row" hide domain={[-1, 1]} />
          <Scatter data={[{ score: axis.domain[0], row: 0 }]} isAnimationActive={false} shape={() => <g />} />
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}
