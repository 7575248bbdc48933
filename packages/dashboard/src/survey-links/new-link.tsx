import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { ComboBox } from '../forms/combo-box.js';
import { NumberBox } from '../forms/number-box.js';
import { PickOne } from '../forms/pick-one.js';
import { TextBox } from '../forms/text-box.js';
import { Tick } from '../forms/tick.js';
import { goodword } from '../session/goodword.js';
import { useWorkspace } from '../session/workspace.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats } from '../texts/language.js';
import type { Issued } from './issued-link.js';
import { purposes, type Purpose } from './purpose.js';
import { surveyLinksKey } from './survey-links-query.js';

interface Props {
  readonly surveyId: string;
  readonly onIssued: (issued: Issued) => void;
}

const DAY_MS = 86_400_000;
const usualChannels: Readonly<Record<Purpose, string>> = { poster: 'qr', kiosk: 'kiosk', site: 'widget' };

/** A link to put up: what for, where it is asked, and until when. */
export function NewLink({ surveyId, onIssued }: Props) {
  const { links: words, trigger, editor } = useAskingTexts();
  const { branches } = useWorkspace();
  const { day } = useFormats();
  const queries = useQueryClient();
  const [purpose, setPurpose] = useState<Purpose>('poster');
  const [branch, setBranch] = useState('');
  const [staff, setStaff] = useState('');
  const [product, setProduct] = useState('');
  const [ownChannel, setOwnChannel] = useState<string | null>(null);
  const [sites, setSites] = useState('');
  const [days, setDays] = useState<number | null>(null);
  const channel = ownChannel ?? usualChannels[purpose];
  const origins = purpose === 'site' ? sites.split(/[\s,،;]+/u).filter((site) => site !== '') : [];
  const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS);
  const { mutate, data, isPending, isError } = useMutation({
    mutationFn: () =>
      goodword.surveyLinks.create({
        surveyId, kind: purpose === 'kiosk' ? 'KIOSK' : 'OPEN', branch, staff, product, channel, origins,
        expiresAt: expiresAt?.toISOString() ?? null,
      }),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      onIssued({ ...answer.value, purpose });
      await queries.invalidateQueries({ queryKey: [surveyLinksKey] });
    },
  });
  const failure = data?.ok === false ? data.refusal.message : isError ? editor.unreached : null;
  return (
    <div className="fields">
      <PickOne
        label={words.purpose}
        options={purposes.map((id) => ({ id, ...words.purposes[id] }))}
        chosen={purpose}
        onChoose={setPurpose}
      />
      {purpose === 'site' ? <TextBox label={words.sites} text={sites} onChange={setSites} hint={words.sitesHow} isCode /> : null}
      <div className="link-places">
        <ComboBox label={words.branch} text={branch} onChange={setBranch} offered={branches} hint={words.branchHow} />
        <TextBox label={words.channel} text={channel} onChange={setOwnChannel} hint={words.channelHow} />
        <TextBox label={words.staff} text={staff} onChange={setStaff} />
        <TextBox label={words.product} text={product} onChange={setProduct} />
      </div>
      <div className="field-row">
        <Tick isTicked={days !== null} onChange={(isTicked) => setDays(isTicked ? 90 : null)}>
          {words.ends}
        </Tick>
        {days === null ? null : (
          <NumberBox label={words.ends} hideLabel value={days} lowest={1} highest={3_650} unit={trigger.days} onChange={setDays} />
        )}
        {expiresAt === null ? null : <span className="quiet link-end">{words.states.until(day(expiresAt))}</span>}
      </div>
      {failure === null ? null : (
        <p role="alert" className="dialog-failure">
          {failure}
        </p>
      )}
      <div>
        <Button className="button button-main" isDisabled={purpose === 'site' && origins.length === 0} isPending={isPending} onPress={() => mutate()}>
          {words.create}
        </Button>
      </div>
    </div>
  );
}
