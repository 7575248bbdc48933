import type { InvitationFilter } from '@goodword/client';
import { LoadFailure } from '../overview/load-failure.js';
import { More } from '../overview/more.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useDeliveryWords } from '../texts/asking/use-delivery-words.js';
import { InvitationItem } from './invitation-item.js';
import { useInvitationsQuery } from './invitations-query.js';

export const invitationsPerPage = 20;

interface Props {
  readonly filter: InvitationFilter;
  /** Without, where the filter leaves one survey. */
  readonly withSurvey?: boolean;
  /** Said when there are none. */
  readonly none: string;
}

/** Invitations page by page, with what stood in their way. */
export function InvitationList({ filter, withSurvey = true, none }: Props) {
  const { invitations: words } = useAskingTexts();
  const deliveryWords = useDeliveryWords();
  const list = useInvitationsQuery(filter, invitationsPerPage);
  const invitations = list.data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  if (list.data === undefined) {
    return list.error ? (
      <LoadFailure error={list.error} isRetrying={list.isFetching} onRetry={() => void list.refetch()} />
    ) : (
      <div className="skeleton skeleton-list" aria-hidden="true" />
    );
  }
  if (invitations.length === 0) return <p className="quiet">{none}</p>;
  return (
    <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'stale' : ''}>
      <ol className="answers">
        {invitations.map((invitation) => (
          <InvitationItem
            key={invitation.id}
            invitation={invitation}
            withSurvey={withSurvey}
            {...(invitation.failureReason !== null && { failure: deliveryWords(invitation.failureReason) })}
          />
        ))}
      </ol>
      <More list={list} end={invitations.length > invitationsPerPage ? words.end : null} />
    </div>
  );
}
