import { graphql, type InteractionFilter, type ResultOf } from '@goodword/client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';

const interactionsDocument = graphql(`
  query interactionList($filter: InteractionFilter, $first: Int!, $after: String) {
    interactions(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        type
        status
        occurredAt
        amount {
          amount
          currency
        }
        refunded {
          amount
          currency
        }
        externalId
        branch {
          name
        }
        staffMember {
          name
        }
        product {
          name
        }
        channel {
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ListedInteraction = ResultOf<typeof interactionsDocument>['interactions']['nodes'][number];

/** Interactions page by page, the newest first. */
export function useInteractionsQuery(filter: InteractionFilter, first: number) {
  return useInfiniteQuery({
    queryKey: ['interactions', filter, first],
    queryFn: async ({ pageParam, signal }) => {
      const variables = { filter, first, after: pageParam };
      return (await goodword.query(interactionsDocument, variables, { signal })).interactions;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
}
