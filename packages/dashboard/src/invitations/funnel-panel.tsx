import type { InvitationFunnel } from '@goodword/client';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { Choice } from '../filters/choice.js';
import { presets } from '../filters/filters.js';
import { windowOf } from '../filters/windows.js';
import { LoadFailure } from '../overview/load-failure.js';
import { Panel } from '../overview/panel.js';
import { goodword } from '../session/goodword.js';
import { useWorkspace } from '../session/workspace.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { invitationsKey } from './invitations-query.js';
import './invitations.css';

/** How far the invitations of a survey come, with the response rate and how sure it is. */
export function FunnelPanel({ surveyId }: { readonly surveyId: string }) {
  const { funnel: words } = useAskingTexts();
  const { texts } = useLanguage();
  const { timeZone } = useWorkspace();
  const [period, setPeriod] = useState('all');
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: [invitationsKey, 'funnel', surveyId, period],
    queryFn: ({ signal }) => {
      const preset = presets.find((known) => known === period);
      const window = preset === undefined ? null : windowOf({ kind: 'last', preset }, new Date(), timeZone);
      return goodword.invitations.funnel({ surveyIds: [surveyId], from: window?.from?.toISOString() ?? null }, { signal });
    },
  });
  return (
    <Panel
      title={words.title}
      aside={
        <Choice
          label={texts.filters.period}
          hideLabel
          options={[{ id: 'all', name: texts.filters.all }, ...presets.map((id) => ({ id, name: texts.filters.last[id] }))]}
          chosen={period}
          onChoose={setPeriod}
        />
      }
    >
      {data === undefined ? (
        error ? (
          <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
        ) : (
          <div className="skeleton skeleton-headline" aria-hidden="true" />
        )
      ) : data.scheduled === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <Funnel funnel={data} behind={period === 'all' ? `/invitations?survey=${surveyId}` : null} />
      )}
    </Panel>
  );
}

const steps = ['sent', 'delivered', 'opened', 'answered', 'declined'] as const;

interface FunnelProps {
  readonly funnel: InvitationFunnel;
  /** Address of the list of all that is counted; `null` where there is no such list. */
  readonly behind: string | null;
}

/** Steps that are a status as well, so that the list behind the number has as many entries. */
const listed: Readonly<Partial<Record<(typeof steps)[number], string>>> = { answered: 'answered', declined: 'declined' };

function Funnel({ funnel, behind }: FunnelProps) {
  const { funnel: words } = useAskingTexts();
  const { texts } = useLanguage();
  const { whole, percent } = useFormats();
  const { answered } = funnel;
  return (
    <>
      <p className="funnel-rate">
        {answered.share === null || answered.interval === null
          ? words.noRate
          : words.rate(
              percent(answered.share),
              whole(answered.count),
              whole(answered.of),
              texts.headline.range(percent(answered.interval.lower), percent(answered.interval.upper)),
            )}
      </p>
      <p className="quiet">{words.planned(funnel.scheduled, whole(funnel.scheduled))}</p>
      <dl className="funnel">
        {steps.map((name) => {
          const { count, of, share, interval } = funnel[name];
          return (
            <Step
              key={name}
              name={
                behind === null || listed[name] === undefined ? (
                  words.steps[name]
                ) : (
                  <Link className="link" href={`${behind}&status=${listed[name]}`}>
                    {words.steps[name]}
                  </Link>
                )
              }
              share={share}
              interval={interval}
              said={
                share === null || interval === null
                  ? words.of(whole(count), whole(of))
                  : `${words.of(whole(count), whole(of))} · ${percent(share)} (${texts.headline.range(percent(interval.lower), percent(interval.upper))})`
              }
            />
          );
        })}
      </dl>
    </>
  );
}

interface StepProps {
  readonly name: ReactNode;
  readonly share: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly said: string;
}

/** One step as a bar of its share of the step before, with the interval as a whisker. */
function Step({ name, share, interval, said }: StepProps) {
  return (
    <div className="funnel-step">
      <dt>{name}</dt>
      <dd className="funnel-bar" aria-hidden="true">
        {share === null ? null : <div className="funnel-share" style={{ inlineSize: `${share * 100}%` }} />}
        {interval === null ? null : (
          <div
            className="funnel-reach"
            style={{ insetInlineStart: `${interval.lower * 100}%`, inlineSize: `${(interval.upper - interval.lower) * 100}%` }}
          />
        )}
      </dd>
      <dd>{said}</dd>
    </div>
  );
}
