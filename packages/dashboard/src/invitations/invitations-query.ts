import { graphql, type InvitationFilter, type ResultOf } from '@goodword/client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';
import { useLanguage } from '../texts/language.js';

const invitationsDocument = graphql(`
  query invitationList($filter: InvitationFilter, $first: Int!, $after: String) {
    invitations(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes {
        id
        status
        channel
        createdAt
        scheduledAt
        sentAt
        openedAt
        answeredAt
        declinedAt
        bouncedAt
        endedAt
        failureReason
        reasons {
          kind
          message
          until
        }
        reminder {
          scheduledAt
          sentAt
        }
        survey {
          id
          name
        }
        customer {
          id
          name
          email
          phone
          externalId
        }
        interaction {
          type
          occurredAt
        }
        wave {
          startsOn
        }
        response {
          id
          score
          category
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ListedInvitation = ResultOf<typeof invitationsDocument>['invitations']['nodes'][number];
export type InvitationStatus = ListedInvitation['status'];

/** First part of the keys under which invitations are cached. */
export const invitationsKey = 'invitations';

/** Invitations page by page, the last decision first. */
export function useInvitationsQuery(filter: InvitationFilter, first: number) {
  // Reasons come in the language of the reader.
  const { language } = useLanguage();
  return useInfiniteQuery({
    queryKey: [invitationsKey, filter, first, language],
    queryFn: async ({ pageParam, signal }) => {
      const variables = { filter, first, after: pageParam };
      return (await goodword.query(invitationsDocument, variables, { signal })).invitations;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
}
