import { Link } from 'react-aria-components';
import { goTo, useAddress } from '../address/address.js';
import { useTitle } from '../address/use-title.js';
import { Choice, Choices } from '../filters/choice.js';
import { useWorkspace } from '../session/workspace.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { useStatusName } from './invitation-item.js';
import { InvitationList, invitationsPerPage } from './invitation-list.js';
import { useInvitationsQuery, type InvitationStatus } from './invitations-query.js';
import '../filters/filters.css';

const statuses: readonly InvitationStatus[] = [
  'SCHEDULED', 'SENT', 'OPENED', 'ANSWERED', 'DECLINED', 'BOUNCED', 'EXPIRED', 'CANCELLED', 'SKIPPED',
];

/** All invitations and all decisions not to invite; the address says which. */
export function InvitationsPage() {
  const { invitations: words, surveys: surveyWords } = useAskingTexts();
  const { texts } = useLanguage();
  const { whole } = useFormats();
  const { name, surveys } = useWorkspace();
  const { search } = useAddress();
  const statusName = useStatusName();
  useTitle(texts.invitations.title, name);
  const wanted = new URLSearchParams(search);
  const chosen = statuses.filter((status) => wanted.getAll('status').includes(status.toLowerCase()));
  const survey = surveys.find(({ id }) => id === wanted.get('survey'))?.id ?? null;
  const filter = { ...(chosen.length > 0 && { statuses: [...chosen] }), ...(survey !== null && { surveyIds: [survey] }) };
  const { data } = useInvitationsQuery(filter, invitationsPerPage);
  const total = data?.pages[0]?.totalCount;
  const look = (nextStatuses: readonly string[], nextSurvey: string | null): void => {
    const next = new URLSearchParams(nextStatuses.map((status) => ['status', status.toLowerCase()]));
    if (nextSurvey !== null) next.set('survey', nextSurvey);
    goTo(`/invitations${next.size === 0 ? '' : `?${next}`}`);
  };
  return (
    <main id="content" className="content" tabIndex={-1}>
      <p className="way-back">
        <Link className="link" href="/surveys">
          {surveyWords.title}
        </Link>
      </p>
      <div className="filters">
        <Choices
          label={words.status}
          options={statuses.map((id) => ({ id, name: statusName(id) }))}
          chosen={chosen}
          everything={words.allStatuses}
          several={(count) => chosen.map(statusName).join(', ') || whole(count)}
          onChoose={(ids) => look(ids, survey)}
        />
        <Choice
          label={texts.filters.survey}
          options={[{ id: '', name: texts.filters.allSurveys }, ...surveys]}
          chosen={survey ?? ''}
          onChoose={(id) => look(chosen, id === '' ? null : id)}
        />
      </div>
      <h1 className="finding narrowed" aria-live="polite">
        {total === undefined ? texts.invitations.title : words.count(total, whole(total))}
      </h1>
      <section className="panel" aria-label={texts.invitations.title}>
        <InvitationList filter={filter} none={chosen.length > 0 || survey !== null ? words.noMatch : words.none} />
      </section>
    </main>
  );
}
