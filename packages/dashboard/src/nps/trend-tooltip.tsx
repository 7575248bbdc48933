import { useFormats, useLanguage } from '../texts/language.js';
import type { TrendPoint } from './trend.js';

/** What one month says: its score never without its n and its interval. */
export function TrendTooltip({ point }: { readonly point: TrendPoint }) {
  const { texts } = useLanguage();
  const { month, points, whole } = useFormats();
  return (
    <div className="tooltip">
      <p className="tooltip-title">{month(point.start)}</p>
      {point.score === null ? (
        <p className="quiet">{texts.trend.noAnswers}</p>
      ) : (
        <>
          <p className="tooltip-score">{points(point.score)}</p>
          {point.band ? <p>{texts.headline.range(points(point.band[0]), points(point.band[1]))}</p> : null}
          <p className="quiet">
            {texts.answers(point.total, whole(point.total))}
            {point.tooFew ? ` · ${texts.branches.tooFew}` : ''}
          </p>
        </>
      )}
    </div>
  );
}
