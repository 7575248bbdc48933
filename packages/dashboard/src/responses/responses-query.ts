import { graphql, type ResponseFilter, type ResultOf } from '@goodword/client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';

const responsesDocument = graphql(`
  query answers($filter: ResponseFilter, $first: Int!, $after: String) {
    responses(filter: $filter, first: $first, after: $after, orderBy: NEWEST) {
      totalCount
      nodes {
        id
        score
        category
        comment
        respondedAt
        excludedFromScore
        branch {
          name
        }
        channel {
          name
        }
        survey {
          name
        }
        customer {
          id
          name
          email
          phone
          externalId
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Answer = ResultOf<typeof responsesDocument>['responses']['nodes'][number];

/** Answers page by page, the newest first. */
export function useResponsesQuery(filter: ResponseFilter, first: number) {
  return useInfiniteQuery({
    queryKey: ['responses', filter, first],
    queryFn: async ({ pageParam, signal }) => {
      const { responses } = await goodword.query(responsesDocument, { filter, first, after: pageParam }, { signal });
      return responses;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
}
