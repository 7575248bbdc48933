import type { ContactBudget, SetContactBudgetRefusal } from '@goodword/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { FormSaveBar } from '../forms/form-save-bar.js';
import { NumberBox } from '../forms/number-box.js';
import { TextBox } from '../forms/text-box.js';
import { Tick } from '../forms/tick.js';
import { useKept } from '../forms/use-kept.js';
import { Panel } from '../overview/panel.js';
import { goodword } from '../session/goodword.js';
import { useWorkspace } from '../session/workspace.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { invitationsKey } from './invitations-query.js';

/** How often one customer is written to at most, over all surveys and mails: the rules that stand above those of one survey. */
export function BudgetPanel() {
  const { data } = useQuery({
    queryKey: [invitationsKey, 'budget'],
    queryFn: ({ signal }) => goodword.contactBudget.read({ signal }),
  });
  return data === undefined ? null : <BudgetForm saved={data} />;
}

function isBudget(read: unknown): read is ContactBudget {
  return typeof read === 'object' && read !== null && ['quarantineDays', 'limits', 'quietHours'].every((name) => Object.hasOwn(read, name));
}

function BudgetForm({ saved }: { readonly saved: ContactBudget }) {
  const { budget: words, trigger, editor } = useAskingTexts();
  const { id } = useWorkspace();
  const queries = useQueryClient();
  const kept = useKept(`goodword.budget.${id}`, saved, isBudget);
  const budget = kept.value;
  const change = (some: Partial<ContactBudget>): void => kept.set({ ...budget, ...some });
  const save = useMutation({
    mutationFn: (sent: ContactBudget): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: SetContactBudgetRefusal }> => goodword.contactBudget.set(sent),
    onSuccess: async (answer, sent) => {
      if (!answer.ok) return;
      await queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => first === invitationsKey || first === 'dry-run' });
      kept.forget(sent);
    },
  });
  const failure = save.data?.ok === false ? save.data.refusal.message : save.isError ? editor.unreached : null;
  const days = (field: 'quarantineDays' | 'afterAnswerDays' | 'afterDeclineDays', label: string, lowest: number) => (
    <NumberBox label={label} value={budget[field]} lowest={lowest} highest={365} unit={trigger.days} onChange={(next) => change({ [field]: next })} />
  );
  return (
    <Panel title={words.title} note={words.note}>
      <div className="trigger-groups">
        <section className="fields trigger-group" aria-label={words.surveys}>
          <h3>{words.surveys}</h3>
          {days('quarantineDays', words.quarantine, 7)}
          {days('afterAnswerDays', words.afterAnswer, 0)}
          {days('afterDeclineDays', words.afterDecline, 0)}
          <NumberBox label={words.reminders} value={budget.reminders} lowest={0} highest={5} onChange={(reminders) => change({ reminders })} />
        </section>
        <section className="fields trigger-group" aria-label={words.quiet}>
          <h3>{words.quiet}</h3>
          <Tick
            isTicked={budget.quietHours !== null}
            onChange={(isTicked) => change({ quietHours: isTicked ? { from: '21:00', until: '09:00' } : null })}
          >
            {words.quietHours}
          </Tick>
          {budget.quietHours === null ? null : (
            <div className="two-fields">
              <TextBox label={words.from} text={budget.quietHours.from} isCode onChange={(from) => change({ quietHours: { until: '09:00', ...budget.quietHours, from } })} />
              <TextBox label={words.until} text={budget.quietHours.until} isCode onChange={(until) => change({ quietHours: { from: '21:00', ...budget.quietHours, until } })} />
            </div>
          )}
          <Limits limits={budget.limits} onChange={(limits) => change({ limits: [...limits] })} />
        </section>
      </div>
      {kept.isChanged ? (
        <FormSaveBar kept={kept} meaning={words.saving} failure={failure} isSaving={save.isPending} onSave={() => save.mutate(budget)} />
      ) : null}
    </Panel>
  );
}

interface LimitsProps {
  readonly limits: ContactBudget['limits'];
  readonly onChange: (limits: ContactBudget['limits']) => void;
}

/** At most so many of these kinds in so many days. */
function Limits({ limits, onChange }: LimitsProps) {
  const { budget: words, trigger } = useAskingTexts();
  const { texts } = useLanguage();
  const { listed } = useFormats();
  const put = (place: number, some: Partial<ContactBudget['limits'][number]>): void =>
    onChange(limits.map((limit, other) => (other === place ? { ...limit, ...some } : limit)));
  return (
    <ul className="fields">
      {limits.map(({ kinds, atMost, days }, place) => {
        const named = listed(kinds.map((kind) => texts.consents.kinds[kind]));
        return (
          // Limits have no identity but their place.
          <li key={place} className="fields-close">
            <span>{named}</span>
            <div className="field-row">
              <NumberBox label={words.atMost} value={atMost} lowest={1} highest={100} onChange={(next) => put(place, { atMost: next })} />
              <NumberBox label={words.inDays} value={days} lowest={1} highest={365} unit={trigger.days} onChange={(next) => put(place, { days: next })} />
              <Button
                className="button button-icon"
                aria-label={words.removeLimit(named)}
                onPress={() => onChange(limits.filter((_, other) => other !== place))}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
