import { graphql, type ResultOf } from '@goodword/client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';

const customersDocument = graphql(`
  query customerList($text: String, $first: Int!, $after: String) {
    customers(text: $text, first: $first, after: $after) {
      totalCount
      nodes {
        id
        name
        email
        phone
        externalId
        responses(first: 1) {
          id
          score
          category
          respondedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ListedCustomer = ResultOf<typeof customersDocument>['customers']['nodes'][number];

/** First part of the keys under which customers are cached. */
export const customersKey = 'customers';

export const customersPerPage = 20;

/** Customers page by page, the newest first. */
export function useCustomersQuery(text: string) {
  return useInfiniteQuery({
    queryKey: [customersKey, text],
    queryFn: async ({ pageParam, signal }) => {
      const variables = { text, first: customersPerPage, after: pageParam };
      return (await goodword.query(customersDocument, variables, { signal })).customers;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
}
