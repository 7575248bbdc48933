import { shares, type Category } from '@goodword/core';
import { Link } from 'react-aria-components';
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { goTo } from '../address/address.js';
import { answersHref } from '../filters/filters.js';
import { useFilters } from '../filters/use-filters.js';
import type { Measured } from '../overview/overview-document.js';
import { useCoreWords } from '../texts/core-words.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { CategoryMark, fillOf } from './patterns.js';

const order: readonly { readonly category: Category; readonly key: 'promoters' | 'passives' | 'detractors' }[] = [
  { category: 'promoter', key: 'promoters' },
  { category: 'passive', key: 'passives' },
  { category: 'detractor', key: 'detractors' },
];

/** The three groups as parts of a whole; each opens its answers. */
export function SharesBar({ nps }: { readonly nps: Measured }) {
  const { texts, direction } = useLanguage();
  const { percent, whole } = useFormats();
  const [filters] = useFilters();
  const { categoryNames } = useCoreWords();
  const parts = shares(nps);
  if (!parts) return null;
  return (
    <div className="shares">
      <div className="shares-chart" aria-hidden="true">
        <ResponsiveContainer width="100%" height={32} initialDimension={{ width: 600, height: 32 }}>
          <BarChart
            layout="vertical"
            data={[nps]}
            margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
            accessibilityLayer={false}
            barCategoryGap={0}
          >
            <XAxis type="number" hide domain={[0, nps.total]} reversed={direction === 'rtl'} />
            <YAxis type="category" hide dataKey={() => ''} />
            {order.map(({ category, key }) => (
              <Bar
                key={key}
                dataKey={key}
                stackId="shares"
                fill={fillOf(category)}
                stroke="var(--surface)"
                strokeWidth={nps[key] === 0 ? 0 : 1}
                isAnimationActive={false}
                className="opens"
                onClick={() => goTo(answersHref(filters, { category }))}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      <ul className="shares-legend" aria-label={texts.headline.shares}>
        {order.map(({ category, key }) => (
          <li key={key}>
            <Link className="share" href={answersHref(filters, { category })}>
              <CategoryMark category={category} />
              <strong>{percent(parts[key] / 100)}</strong>
              <span>{categoryNames[category].many}</span>
              <span className="quiet">{whole(nps[key])}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
