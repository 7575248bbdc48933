import type { SetSurveyTriggerRefusal } from '@goodword/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Choice } from '../filters/choice.js';
import { FormSaveBar } from '../forms/form-save-bar.js';
import { NumberBox } from '../forms/number-box.js';
import { PickOne } from '../forms/pick-one.js';
import { TextBox } from '../forms/text-box.js';
import { Tick } from '../forms/tick.js';
import { useKept } from '../forms/use-kept.js';
import { Panel } from '../overview/panel.js';
import { goodword } from '../session/goodword.js';
import { JsonBox } from '../survey-editor/json-box.js';
import { surveysKey } from '../surveys/surveys-query.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { isTrigger, usualTrigger, type SendingChannel, type Trigger } from './trigger-fields.js';
import { delayOf, triggerSentence } from './trigger-sentence.js';
import './trigger-form.css';

interface Props {
  readonly surveyId: string;
  /** As it is stored; `null` when nothing was set. */
  readonly saved: Trigger | null;
}

const knownTypes = ['purchase', 'delivery', 'support-call', 'onboarding-step'] as const;
const allChannels = ['EMAIL', 'SMS', 'WEBHOOK'] as const;
const minutesIn = { minute: 1, hour: 60, day: 1_440 } as const;
const longestDelay = 525_600;

/** When a survey asks and whom, with the whole of it in a sentence that changes as one writes. */
export function TriggerForm({ surveyId, saved }: Props) {
  const texts = useAskingTexts();
  const formats = useFormats();
  const kept = useKept(`goodword.trigger.${surveyId}`, saved ?? usualTrigger, isTrigger);
  const trigger = kept.value;
  const change = (some: Partial<Trigger>): void => kept.set({ ...trigger, ...some });
  const words = texts.trigger;
  const save = useSave(surveyId, kept.forget);
  const refusal = save.data?.ok === false ? save.data.refusal : null;
  return (
    <Panel title={words.title}>
      <p className="trigger-sentence" aria-live="polite">
        {triggerSentence(trigger, texts, formats)}
      </p>
      <div className="trigger-groups">
        <section className="fields trigger-group" aria-label={words.occasion}>
          <h3>{words.occasion}</h3>
          <Types types={trigger.interactionTypes} onChange={(types) => change({ interactionTypes: [...types] })} />
          <Delay minutes={trigger.delayMinutes} onChange={(delayMinutes) => change({ delayMinutes })} />
          <NumberBox
            label={words.askWithin}
            value={trigger.askWithinDays}
            lowest={1}
            highest={365}
            unit={words.days}
            onChange={(askWithinDays) => change({ askWithinDays })}
          />
          <Tick isTicked={trigger.workingDaysOnly} onChange={(workingDaysOnly) => change({ workingDaysOnly })}>
            {words.workingDaysOnly}
          </Tick>
        </section>
        <section className="fields trigger-group" aria-label={words.people}>
          <h3>{words.people}</h3>
          <NumberBox
            label={words.share}
            value={Math.round(trigger.sampleShare * 100)}
            lowest={0}
            highest={100}
            unit={formats.percentSign}
            onChange={(percent) => change({ sampleShare: percent / 100 })}
          />
          <PickOne
            label={words.consent}
            options={(['OPT_OUT', 'OPT_IN'] as const).map((id) => ({ id, name: words.consents[id] }))}
            chosen={trigger.consent}
            onChoose={(consent) => change({ consent })}
          />
          <PickOne
            label={words.openCase}
            options={(['WAIT', 'ASK'] as const).map((id) => ({ id, name: words.openCases[id] }))}
            chosen={trigger.duringOpenCase}
            onChoose={(duringOpenCase) => change({ duringOpenCase })}
          />
          <Condition trigger={trigger} onChange={change} />
        </section>
        <section className="fields trigger-group" aria-label={words.way}>
          <h3>{words.way}</h3>
          <Channels channels={trigger.channels} onChange={(channels) => change({ channels: [...channels] })} />
          <Perhaps
            label={words.reminder}
            value={trigger.reminderAfterDays}
            usual={5}
            lowest={1}
            highest={90}
            unit={words.days}
            onChange={(reminderAfterDays) => change({ reminderAfterDays })}
          />
          <NumberBox
            label={words.linkExpires}
            value={trigger.linkExpiresAfterDays}
            lowest={1}
            highest={365}
            unit={words.days}
            onChange={(linkExpiresAfterDays) => change({ linkExpiresAfterDays })}
          />
        </section>
        <section className="fields trigger-group" aria-label={words.often}>
          <h3>{words.often}</h3>
          {(['afterSentDays', 'afterAnswerDays', 'afterDeclineDays'] as const).map((clock) => (
            <Perhaps
              key={clock}
              label={words.again[clock]}
              value={trigger.askAgain[clock]}
              usual={clock === 'afterSentDays' ? 30 : 90}
              lowest={0}
              highest={3_650}
              unit={words.days}
              absent={words.never}
              onChange={(days) => change({ askAgain: { ...trigger.askAgain, [clock]: days } })}
            />
          ))}
          <Perhaps
            label={words.perDay}
            value={trigger.perDay}
            usual={100}
            lowest={1}
            highest={1_000_000}
            onChange={(perDay) => change({ perDay })}
          />
          <PerPeriod trigger={trigger} onChange={change} />
        </section>
      </div>
      {kept.isChanged || saved === null ? (
        <FormSaveBar
          kept={kept}
          meaning={words.fromNowOn}
          failure={refusal !== null ? refusal.message : save.isError ? texts.editor.unreached : null}
          isSaving={save.isPending}
          onSave={() => save.mutate(trigger)}
        />
      ) : null}
    </Panel>
  );
}

function useSave(surveyId: string, onSaved: (trigger: Trigger) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (trigger: Trigger): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: SetSurveyTriggerRefusal }> =>
      goodword.invitations.setTrigger(surveyId, trigger),
    onSuccess: async (answer, trigger) => {
      if (!answer.ok) return;
      await queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => first === surveysKey || first === 'dry-run' });
      onSaved(trigger);
    },
  });
}

interface TypesProps {
  readonly types: readonly string[];
  readonly onChange: (types: readonly string[]) => void;
}

/** After which kinds of interaction: those that the product has a word for, and those of the owner by their codes. */
function Types({ types, onChange }: TypesProps) {
  const { trigger: words } = useAskingTexts();
  const { texts } = useLanguage();
  const others = types.filter((type) => !isKnownType(type)).join(', ');
  // Commas and spaces that are being typed are no types yet.
  const [typed, setTyped] = useState(others);
  // What comes from elsewhere, such as discarding, takes the place of what was typed.
  if (otherTypesIn(typed).join(', ') !== others) setTyped(others);
  return (
    <div className="fields" role="group" aria-label={words.afterWhat}>
      <div className="fields-close">
        <span className="field-label">{words.afterWhat}</span>
        <div className="ticks">
          {knownTypes.map((type) => (
            <Tick
              key={type}
              isTicked={types.includes(type)}
              onChange={(isTicked) => onChange(isTicked ? [...types, type] : types.filter((other) => other !== type))}
            >
              {texts.interactions.types[type]}
            </Tick>
          ))}
        </div>
      </div>
      <TextBox
        label={words.otherTypes}
        text={typed}
        hint={words.otherTypesHow}
        isCode
        onChange={(text) => {
          setTyped(text);
          onChange([...types.filter(isKnownType), ...otherTypesIn(text)]);
        }}
      />
    </div>
  );
}

function isKnownType(type: string): boolean {
  return knownTypes.some((known) => known === type);
}

/** Each once. Those that have a tick of their own are none: whoever types `purchase-online` does not ask after every purchase on the way. */
function otherTypesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[,،、\s]+/))].filter((type) => type !== '' && !isKnownType(type));
}

interface DelayProps {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

function Delay({ minutes, onChange }: DelayProps) {
  const { trigger: words } = useAskingTexts();
  const [unit, setUnit] = useState(delayOf(minutes).unit);
  const amount = minutes / minutesIn[unit];
  // What is not whole in the chosen unit is shown in one in which it is.
  const shown = Number.isInteger(amount) ? { amount, unit } : delayOf(minutes);
  return (
    <div className="field-row">
      <NumberBox
        label={words.delay}
        value={shown.amount}
        lowest={0}
        highest={Math.floor(longestDelay / minutesIn[shown.unit])}
        onChange={(next) => onChange(next * minutesIn[shown.unit])}
      />
      <Choice
        label={words.unit}
        hideLabel
        options={(['minute', 'hour', 'day'] as const).map((id) => ({ id, name: words.units[id] }))}
        chosen={shown.unit}
        onChoose={(id) => {
          const chosen = id === 'minute' || id === 'hour' ? id : 'day';
          setUnit(chosen);
          onChange(Math.min(longestDelay, shown.amount * minutesIn[chosen]));
        }}
      />
    </div>
  );
}

interface ChannelsProps {
  readonly channels: readonly SendingChannel[];
  readonly onChange: (channels: readonly SendingChannel[]) => void;
}

/** Through what, in order: the first that reaches the customer is taken. */
function Channels({ channels, onChange }: ChannelsProps) {
  const { trigger: words } = useAskingTexts();
  const { texts } = useLanguage();
  const places = Math.min(channels.length + 1, allChannels.length);
  return (
    <>
      {Array.from({ length: places }, (_, place) => {
        const before = channels.slice(0, place);
        return (
          <Choice
            // A place in the order; what stands there changes.
            key={place}
            label={place === 0 ? words.first : words.otherwise}
            options={[
              ...(place === 0 ? [] : [{ id: '', name: words.nothing }]),
              ...allChannels.filter((channel) => !before.includes(channel)).map((id) => ({ id, name: texts.mailbox.channels[id] })),
            ]}
            chosen={channels[place] ?? ''}
            onChoose={(id) => {
              const chosen = allChannels.find((channel) => channel === id);
              const after = channels.slice(place + 1).filter((channel) => channel !== chosen);
              onChange(chosen === undefined ? [...before, ...after] : [...before, chosen, ...after]);
            }}
          />
        );
      })}
    </>
  );
}

interface PerhapsProps {
  readonly label: string;
  readonly value: number | null;
  readonly usual: number;
  readonly lowest: number;
  readonly highest: number;
  readonly unit?: string;
  /** What it means that there is no number; without it the tick stands for the number. */
  readonly absent?: string;
  readonly onChange: (value: number | null) => void;
}

/** A number that there may be or not. */
function Perhaps({ label, value, usual, lowest, highest, unit, absent, onChange }: PerhapsProps) {
  const number = (
    <NumberBox
      label={label}
      hideLabel
      value={value ?? usual}
      lowest={lowest}
      highest={highest}
      isDisabled={value === null}
      onChange={onChange}
      {...(unit !== undefined && { unit })}
    />
  );
  if (absent === undefined) {
    return (
      <div className="field-row">
        <Tick isTicked={value !== null} onChange={(isTicked) => onChange(isTicked ? usual : null)}>
          {label}
        </Tick>
        {number}
      </div>
    );
  }
  return (
    // The label stands above both: inside the field, a long one would push the tick away from its number.
    <div className="fields-close" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      <div className="field-row">
        {number}
        <Tick isTicked={value === null} onChange={(isTicked) => onChange(isTicked ? null : usual)}>
          {absent}
        </Tick>
      </div>
    </div>
  );
}

interface PartProps {
  readonly trigger: Trigger;
  readonly onChange: (some: Partial<Trigger>) => void;
}

const periods = ['WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;

function PerPeriod({ trigger: { perPeriod }, onChange }: PartProps) {
  const { trigger: words } = useAskingTexts();
  return (
    <div className="field-row">
      <Perhaps
        label={words.perPeriod}
        value={perPeriod?.atMost ?? null}
        usual={1_000}
        lowest={1}
        highest={1_000_000}
        onChange={(atMost) => onChange({ perPeriod: atMost === null ? null : { atMost, unit: perPeriod?.unit ?? 'MONTH' } })}
      />
      {perPeriod === null ? null : (
        <Choice
          label={words.period}
          hideLabel
          options={periods.map((id) => ({ id, name: words.periods[id] }))}
          chosen={perPeriod.unit}
          onChoose={(id) => {
            const unit = periods.find((known) => known === id);
            if (unit !== undefined) onChange({ perPeriod: { ...perPeriod, unit } });
          }}
        />
      )}
    </div>
  );
}

/** What must hold beside the occasion, in JSON: what it can ask for is in the documentation. */
function Condition({ trigger: { when, currency }, onChange }: PartProps) {
  const { trigger: words } = useAskingTexts();
  const start = { op: 'gte', path: 'interaction.amount', value: 5_000 };
  return (
    <>
      <Tick isTicked={when !== null} onChange={(isTicked) => onChange(isTicked ? { when: start } : { when: null, currency: null })}>
        {words.condition}
      </Tick>
      {when === null ? null : (
        <>
          <JsonBox
            label={words.conditionJson}
            value={when}
            onChange={(next) => onChange({ when: next })}
            hint={words.conditionHow}
            fault={null}
          />
          <TextBox
            label={words.currency}
            text={currency ?? ''}
            onChange={(text) => onChange({ currency: text.trim() === '' ? null : text.trim().toUpperCase() })}
            isCode
          />
        </>
      )}
    </>
  );
}
