import type { SurveyWave } from '@goodword/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { parseDate } from '@internationalized/date';
import { ConfirmedButton } from '../forms/confirmed-button.js';
import { Panel } from '../overview/panel.js';
import { goodword } from '../session/goodword.js';
import { useWorkspace } from '../session/workspace.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats } from '../texts/language.js';
import { invitationsKey } from './invitations-query.js';
import { ScheduleWave } from './schedule-wave.js';
import { useWavesQuery } from './waves-query.js';
import './waves.css';

interface Props {
  readonly surveyId: string;
  /** A draft asks nobody, nor does a survey that is paused. */
  readonly isLive: boolean;
}

/** Asking a list of customers, spread over weeks: what is under way, and the way to a further one. */
export function WavesPanel({ surveyId, isLive }: Props) {
  const { waves: words } = useAskingTexts();
  const { data: waves } = useWavesQuery(surveyId);
  return (
    <Panel title={words.title} note={words.note}>
      {waves === undefined || waves.length === 0 ? null : (
        <ul className="waves">
          {waves.map((wave) => (
            <Wave key={wave.id} wave={wave} />
          ))}
        </ul>
      )}
      {isLive ? <ScheduleWave surveyId={surveyId} /> : <p className="quiet">{words.notLive}</p>}
    </Panel>
  );
}

function Wave({ wave }: { readonly wave: SurveyWave }) {
  const { waves: words, editor } = useAskingTexts();
  const { timeZone } = useWorkspace();
  const { day, whole, span } = useFormats();
  const queries = useQueryClient();
  const { mutate, data, isPending, isError } = useMutation({
    mutationFn: (step: 'pause' | 'resume' | 'cancel') => goodword.waves[step](wave.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [invitationsKey] }),
  });
  const { scheduled, sent, skipped } = wave.progress;
  return (
    <li className="wave">
      <div>
        <p>
          <strong>{words.from(day(parseDate(wave.startsOn).toDate(timeZone)), span(wave.weeks, 'week'))}</strong> · {words.statuses[wave.status]}
        </p>
        <p className="quiet">
          {wave.customers === null ? words.beingDrawn : words.progress(whole(wave.customers), whole(scheduled), whole(sent), whole(skipped))}
        </p>
        {data?.ok === false || isError ? (
          <p role="alert" className="field-fault">
            {data?.ok === false ? data.refusal.message : editor.unreached}
          </p>
        ) : null}
      </div>
      {wave.status === 'CANCELLED' ? null : (
        <div className="field-row">
          <Button className="button" isDisabled={isPending} onPress={() => mutate(wave.status === 'RUNNING' ? 'pause' : 'resume')}>
            {wave.status === 'RUNNING' ? words.pause : words.resume}
          </Button>
          <ConfirmedButton
            press={words.cancel}
            title={words.cancelTitle}
            what={words.cancelWhat}
            confirm={words.cancel}
            isDisabled={isPending}
            onConfirm={() => mutate('cancel')}
          />
        </div>
      )}
    </li>
  );
}
