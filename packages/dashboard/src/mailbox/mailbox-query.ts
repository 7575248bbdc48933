import { graphql, type ResultOf } from '@goodword/client';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';

const carriersDocument = graphql(`
  query carriers {
    channelSettings {
      carrier
    }
  }
`);

const messagesDocument = graphql(`
  query mailboxList($recipient: String, $first: Int!, $after: String) {
    mailboxMessages(recipient: $recipient, first: $first, after: $after) {
      totalCount
      nodes {
        id
        channel
        recipient
        subject
        text
        sentAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const messageDocument = graphql(`
  query mailboxMessage($id: ID!) {
    mailboxMessage(id: $id) {
      id
      channel
      sender
      recipient
      language
      subject
      text
      html
      link
      unsubscribeLink
      sentAt
    }
  }
`);

export type ListedMessage = ResultOf<typeof messagesDocument>['mailboxMessages']['nodes'][number];
export type WholeMessage = NonNullable<ResultOf<typeof messageDocument>['mailboxMessage']>;

export const messagesPerPage = 20;

/** Whether messages are kept on this server instead of going out: on a machine of development. */
export function useHasMailbox(isSignedIn: boolean): boolean {
  const { data } = useQuery({
    queryKey: ['carriers'],
    queryFn: ({ signal }) => goodword.query(carriersDocument, {}, { signal }),
    enabled: isSignedIn,
    staleTime: Infinity,
  });
  return data?.channelSettings.some(({ carrier }) => carrier === 'MAILBOX') ?? false;
}

/** Caught messages page by page, the newest first. */
export function useMessagesQuery(recipient: string) {
  return useInfiniteQuery({
    queryKey: ['mailbox', recipient],
    queryFn: async ({ pageParam, signal }) => {
      const variables = { recipient, first: messagesPerPage, after: pageParam };
      return (await goodword.query(messagesDocument, variables, { signal })).mailboxMessages;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
    // Who sends a message to try it out waits for it here.
    refetchInterval: 5_000,
  });
}

/** One caught message; `null` when there is none of this id any more. */
export function useMessageQuery(id: string) {
  return useQuery({
    queryKey: ['mailbox', 'one', id],
    queryFn: async ({ signal }) => (await goodword.query(messageDocument, { id }, { signal })).mailboxMessage,
  });
}
