import { lowBelow } from '@goodword/core';
import { Link } from 'react-aria-components';
import { answersHref } from '../filters/filters.js';
import { usePeriodName } from '../filters/period-name.js';
import { useFilters } from '../filters/use-filters.js';
import type { Finding } from '../overview/finding.js';
import type { Measured } from '../overview/overview-document.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { SharesBar } from './shares-bar.js';
import './nps.css';

interface Props {
  readonly nps: Measured;
  readonly finding: Finding;
}

/** The score with everything it must not stand without: its n, its interval, its shares. */
export function Headline({ nps, finding }: Props) {
  const { texts } = useLanguage();
  const { points, percent, whole } = useFormats();
  const [filters] = useFilters();
  const period = usePeriodName(filters.period);
  if (nps.suppressed || nps.score === null) return null;
  const tooFew = nps.total < lowBelow;
  return (
    <section className="panel headline" aria-label={texts.score}>
      <div className="headline-score">
        <p className="label">
          {texts.score} · {period}
        </p>
        <p className={tooFew ? 'score score-few' : 'score'}>{points(nps.score)}</p>
      </div>
      <dl className="headline-facts">
        {nps.interval ? (
          <div>
            <dt className="label">{texts.headline.interval(percent(nps.interval.level))}</dt>
            <dd>{texts.headline.range(points(nps.interval.lower), points(nps.interval.upper))}</dd>
          </div>
        ) : null}
        <div>
          <dt className="label">{texts.headline.count}</dt>
          <dd>
            <Link className="link" href={answersHref(filters)}>
              {whole(nps.total)}
            </Link>
          </dd>
        </div>
        <Change finding={finding} />
      </dl>
      <SharesBar nps={nps} />
      {tooFew ? (
        <p className="headline-few">
          <strong>{texts.headline.tooFew}.</strong>{' '}
          {texts.headline.tooFewWhy(texts.answers(nps.total, whole(nps.total)), whole(lowBelow))}
        </p>
      ) : null}
    </section>
  );
}

/** By how much the score changed, and between which limits that change may lie. */
function Change({ finding }: { readonly finding: Finding }) {
  const { texts } = useLanguage();
  const { change } = useFormats();
  if (finding.kind !== 'change' || finding.change.change === null) return null;
  const { interval } = finding.change;
  return (
    <div>
      <dt className="label">{finding.after.months ? texts.headline.quarterChange : texts.headline.change}</dt>
      <dd>
        {change(finding.change.change)}
        {interval ? (
          <span className="dd-note">{texts.headline.range(change(interval.lower), change(interval.upper))}</span>
        ) : null}
      </dd>
    </div>
  );
}
