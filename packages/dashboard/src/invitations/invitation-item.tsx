import { parseDate } from '@internationalized/date';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { attributeName } from '../attributes/attribute-name.js';
import { CustomerLink } from '../customers/customer-link.js';
import { ScoreMark } from '../responses/score-mark.js';
import { useWorkspace } from '../session/workspace.js';
import { useCoreWords } from '../texts/core-words.js';
import { useFormats, useLanguage } from '../texts/language.js';
import type { InvitationStatus, ListedInvitation } from './invitations-query.js';
import './invitations.css';

interface Props {
  readonly invitation: ListedInvitation;
  /** Without, where all are of one customer, whose name would be said in every line. */
  readonly withCustomer?: boolean;
  /** Without, where all are of one survey. */
  readonly withSurvey?: boolean;
  /** Why it could not be delivered. */
  readonly failure?: ReactNode;
}

/** The service's name of a status → core's, for its word. */
const statusOfName = {
  SCHEDULED: 'scheduled', SENT: 'sent', OPENED: 'opened', ANSWERED: 'answered', DECLINED: 'declined', BOUNCED: 'bounced',
  EXPIRED: 'expired', CANCELLED: 'cancelled', SKIPPED: 'skipped',
} as const satisfies Record<InvitationStatus, string>;

/** What a status is called. */
export function useStatusName(): (status: InvitationStatus) => string {
  const { invitationStatusNames } = useCoreWords();
  return (status) => invitationStatusNames[statusOfName[status]];
}

/** One invitation: what became of it and when, about what, and what stood in its way. */
export function InvitationItem({ invitation, withCustomer = true, withSurvey = true, failure }: Props) {
  const { texts } = useLanguage();
  const { dayAndTime, day } = useFormats();
  const { timeZone } = useWorkspace();
  const statusName = useStatusName();
  const { status, channel, survey, customer, interaction, wave, reasons, reminder, response } = invitation;
  const types: Readonly<Record<string, string>> = texts.interactions.types;
  const at = momentOf(invitation);
  const remindedAt = reminder?.sentAt ?? reminder?.scheduledAt ?? null;
  return (
    <li className="answer invitation">
      <p className="invitation-status">
        <span className={`invitation-mark invitation-${status.toLowerCase()}`} aria-hidden="true" />
        {statusName(status)}
      </p>
      <div>
        <p>
          {withCustomer && customer !== null ? <CustomerLink customer={customer} /> : null}
          {withCustomer && customer !== null && withSurvey ? ' · ' : null}
          {withSurvey ? (
            <Link className="link" href={`/surveys/${survey.id}`}>
              <bdi>{survey.name}</bdi>
            </Link>
          ) : null}
        </p>
        {interaction === null ? null : (
          <p className="quiet">
            {texts.invitations.about(types[interaction.type] ?? attributeName(interaction.type), day(new Date(interaction.occurredAt)))}
          </p>
        )}
        {wave === null ? null : (
          <p className="quiet">{texts.invitations.ofList(day(parseDate(wave.startsOn).toDate(timeZone)))}</p>
        )}
        {reasons.map(({ kind, message, until }) => (
          <p key={`${kind} ${message}`} className="invitation-reason">
            {message}
            {until === null ? null : <span className="quiet"> {texts.invitations.until(dayAndTime(new Date(until)))}</span>}
          </p>
        ))}
        {failure === undefined ? null : <p className="invitation-reason">{failure}</p>}
        {remindedAt === null ? null : <p className="quiet">{texts.invitations.reminder(dayAndTime(new Date(remindedAt)))}</p>}
        {response === null ? null : (
          <Link className="link invitation-answer" href={`/answers/${response.id}`}>
            <ScoreMark score={response.score} category={response.category} />
          </Link>
        )}
      </div>
      <p className="answer-facts">
        {channel === null ? null : <span>{texts.mailbox.channels[channel]}</span>}
        <time dateTime={at}>{dayAndTime(new Date(at))}</time>
      </p>
    </li>
  );
}

/** The moment that belongs to the status; of a planned one the moment that it is planned for. */
function momentOf({ status, createdAt, ...moments }: ListedInvitation): string {
  const { scheduledAt, sentAt, openedAt, answeredAt, declinedAt, bouncedAt, endedAt } = moments;
  const of: Readonly<Record<InvitationStatus, string | null>> = {
    SCHEDULED: scheduledAt,
    SENT: sentAt,
    OPENED: openedAt,
    ANSWERED: answeredAt,
    DECLINED: declinedAt,
    BOUNCED: bouncedAt,
    EXPIRED: endedAt,
    CANCELLED: endedAt,
    SKIPPED: endedAt,
  };
  return of[status] ?? createdAt;
}
