import { today } from '@internationalized/date';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Choices } from '../filters/choice.js';
import { NumberBox } from '../forms/number-box.js';
import { TextBox } from '../forms/text-box.js';
import { Tick } from '../forms/tick.js';
import { goodword } from '../session/goodword.js';
import { useWorkspace } from '../session/workspace.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { languages as offered } from '../texts/texts.js';
import { invitationsKey } from './invitations-query.js';

/** A hundred thousand customers take some seconds. */
const LONGEST_MS = 120_000;

/** A list to ask: whom, from when on, over how many weeks. It is counted before it can be scheduled. */
export function ScheduleWave({ surveyId }: { readonly surveyId: string }) {
  const { waves: words, dryRun: counted, editor } = useAskingTexts();
  const { texts } = useLanguage();
  const { timeZone } = useWorkspace();
  const { day, whole, languageName } = useFormats();
  const queries = useQueryClient();
  const [languages, setLanguages] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [inDays, setInDays] = useState(1);
  const [weeks, setWeeks] = useState(1);
  const [hour, setHour] = useState<number | null>(null);
  const first = today(timeZone).add({ days: inDays });
  const customers = { ...(languages.length > 0 && { languages: [...languages] }), ...(text.trim() !== '' && { text: text.trim() }) };
  const asked = JSON.stringify(customers);
  const count = useMutation({
    mutationFn: async () => ({ asked, run: await goodword.invitations.dryRun(surveyId, { customers, asWave: true }, { timeoutMs: LONGEST_MS }) }),
  });
  const schedule = useMutation({
    mutationFn: () => goodword.waves.schedule(surveyId, { customers, startsOn: first.toString(), weeks, hour }),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      count.reset();
      await queries.invalidateQueries({ queryKey: [invitationsKey] });
    },
  });
  // Whoever changes the list counts it anew.
  const run = count.data?.asked === asked ? count.data.run : undefined;
  const failure = schedule.data?.ok === false ? schedule.data.refusal.message : schedule.isError || count.isError ? editor.unreached : null;
  return (
    <div className="fields">
      <h3>{words.further}</h3>
      <div className="field-row">
        <Choices
          label={words.languages}
          options={offered.map((id) => ({ id, name: languageName(id) }))}
          chosen={languages}
          everything={words.everybody}
          several={() => languages.map(languageName).join(', ')}
          onChoose={setLanguages}
        />
        <TextBox label={texts.customers.search} text={text} onChange={setText} />
      </div>
      <div className="field-row">
        <NumberBox label={words.inDays} value={inDays} lowest={0} highest={365} unit={day(first.toDate(timeZone))} onChange={setInDays} />
        <NumberBox label={words.weeks} value={weeks} lowest={1} highest={52} onChange={setWeeks} />
        <Tick isTicked={hour !== null} onChange={(isTicked) => setHour(isTicked ? 10 : null)}>
          {words.atHour}
        </Tick>
        {hour === null ? null : <NumberBox label={words.atHour} hideLabel value={hour} lowest={0} highest={23} unit=":00" onChange={setHour} />}
      </div>
      <div className="field-row">
        <Button className="button" isPending={count.isPending} onPress={() => count.mutate()}>
          {count.isPending ? counted.counting : words.count}
        </Button>
        <Button
          className="button button-main"
          isDisabled={run === undefined || run === null || run.ask + run.wait === 0}
          isPending={schedule.isPending}
          onPress={() => schedule.mutate()}
        >
          {words.schedule}
        </Button>
      </div>
      <p role="status">
        {run === null
          ? counted.notSet
          : run === undefined
            ? words.countFirst
            : counted.sentence(whole(run.customers), whole(run.ask), whole(run.wait), whole(run.skip))}
      </p>
      {run?.reasons.map(({ kind, detail, message, customers: kept }) => (
        <p key={`${kind} ${detail ?? ''}`} className="quiet">
          {whole(kept)}: {message}
        </p>
      ))}
      {failure === null ? null : (
        <p role="alert" className="dialog-failure">
          {failure}
        </p>
      )}
    </div>
  );
}
