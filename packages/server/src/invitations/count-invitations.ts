import type { InvitationCounts } from '@goodword/core';
import { validate as isUuid } from 'uuid';
import type { EntityManager } from '../orm.js';

/** Which invitations are counted: those that were planned for this span. */
export interface CountedInvitations {
  /** All if left out. */
  readonly surveyIds?: readonly string[] | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to: Date;
}

/** Of how many invitations what can be said. Ids that are malformed are ids of nothing. */
export async function countInvitations(
  em: EntityManager, workspaceId: string, { surveyIds, from, to }: CountedInvitations,
): Promise<InvitationCounts> {
  const ids = surveyIds ? `{${surveyIds.filter((id) => isUuid(id)).join(',')}}` : null;
  // What bounced and was seen or answered after all had arrived.
  const [counts] = await em.execute<InvitationCounts[]>(
    `select count(*)::int as scheduled, (count(*) filter (where is_sent))::int as sent,
       (count(*) filter (where is_sent and not is_delivered))::int as bounced,
       (count(*) filter (where is_delivered and opened_at is not null))::int as opened,
       (count(*) filter (where is_delivered and answered_at is not null))::int as answered,
       (count(*) filter (where is_delivered and declined_at is not null))::int as declined
     from (
       select *, sent_at is not null as is_sent,
         sent_at is not null and (bounced_at is null or coalesce(opened_at, answered_at, declined_at) is not null) as is_delivered
       from invitation
       where workspace_id = ? and scheduled_at < ? and (?::timestamptz is null or scheduled_at >= ?) and (?::uuid[] is null or survey_id = any(?::uuid[]))
     ) as invitation`,
    [workspaceId, to, from ?? null, from ?? null, ids, ids],
  );
  return counts ?? { scheduled: 0, sent: 0, bounced: 0, opened: 0, answered: 0, declined: 0 };
}
