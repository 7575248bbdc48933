import { Fragment, type ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { goTo, useAddress } from '../address/address.js';
import { InteractionItem } from '../interactions/interaction-item.js';
import { type ListedInteraction, useInteractionsQuery } from '../interactions/interactions-query.js';
import { InvitationItem } from '../invitations/invitation-item.js';
import { type ListedInvitation, useInvitationsQuery } from '../invitations/invitations-query.js';
import { LoadFailure } from '../overview/load-failure.js';
import { More } from '../overview/more.js';
import { Panel } from '../overview/panel.js';
import { AnswerItem } from '../responses/answer-item.js';
import { type Answer, useResponsesQuery } from '../responses/responses-query.js';
import { useLanguage } from '../texts/language.js';
import { answersOf, entriesPerPage } from './answers-of.js';
import { mergeNewestFirst, type PagedSource } from './merge-newest-first.js';
import '../responses/responses.css';

interface Entry {
  readonly key: string;
  readonly at: Date;
  readonly item: ReactNode;
}

const kinds = ['all', 'answers', 'interactions', 'invitations'] as const;

/** All that happened with a customer, all that the customer was asked and said, the newest first. */
export function History({ customerId }: { readonly customerId: string }) {
  const { texts } = useLanguage();
  const { path, search } = useAddress();
  const kind = kinds.find((known) => known === new URLSearchParams(search).get('show')) ?? 'all';
  const answers = useResponsesQuery(answersOf(customerId), entriesPerPage);
  const interactions = useInteractionsQuery({ customerId }, entriesPerPage);
  const invitations = useInvitationsQuery({ customerId }, entriesPerPage);
  const lists = [
    ...(kind === 'all' || kind === 'answers' ? [{ list: answers, source: sourceOf(answers, answerEntry) }] : []),
    ...(kind === 'all' || kind === 'interactions' ? [{ list: interactions, source: sourceOf(interactions, interactionEntry) }] : []),
    ...(kind === 'all' || kind === 'invitations' ? [{ list: invitations, source: sourceOf(invitations, invitationEntry) }] : []),
  ];
  const { entries, waitsFor } = mergeNewestFirst(lists.map(({ source }) => source));
  const waiting = waitsFor.flatMap((place) => lists[place]?.list ?? []);
  const failed = lists.find(({ list }) => list.error !== null)?.list;
  const isLoaded = lists.every(({ list }) => list.data !== undefined);
  const names = { all: texts.interactions.all, answers: texts.responses.title, interactions: texts.interactions.title, invitations: texts.invitations.title };
  return (
    <Panel
      title={texts.customer.history}
      aside={
        <ToggleButtonGroup
          className="views"
          aria-label={texts.view.title(texts.customer.history)}
          disallowEmptySelection
          selectedKeys={[kind]}
          onSelectionChange={(keys) => {
            const chosen = kinds.find((known) => keys.has(known)) ?? 'all';
            goTo(chosen === 'all' ? path : `${path}?show=${chosen}`, 'replace');
          }}
        >
          {kinds.map((known) => (
            <ToggleButton key={known} id={known} className="view">
              {names[known]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      {!isLoaded ? (
        failed?.error ? (
          <LoadFailure error={failed.error} isRetrying={failed.isFetching} onRetry={() => void failed.refetch()} />
        ) : (
          <div className="skeleton skeleton-list" aria-hidden="true" />
        )
      ) : entries.length === 0 ? (
        <p className="quiet">{texts.customer.noHistory}</p>
      ) : (
        <>
          <ol className="answers">
            {entries.map(({ key, item }) => (
              <Fragment key={key}>{item}</Fragment>
            ))}
          </ol>
          <More
            list={{
              error: failed?.error ?? null,
              hasNextPage: waiting.length > 0,
              isFetchingNextPage: waiting.some((list) => list.isFetchingNextPage),
              fetchNextPage: () => Promise.all(waiting.map((list) => list.fetchNextPage())),
            }}
            end={entries.length > entriesPerPage ? texts.customer.historyEnd : null}
          />
        </>
      )}
    </Panel>
  );
}

/** What all kinds of pages have in common. */
function sourceOf<Node>(
  list: { readonly data: { readonly pages: readonly { readonly nodes: readonly Node[] }[] } | undefined; readonly hasNextPage: boolean },
  entryOf: (node: Node) => Entry,
): PagedSource<Entry> {
  return { entries: list.data?.pages.flatMap(({ nodes }) => nodes.map(entryOf)) ?? [], hasMore: list.hasNextPage };
}

function answerEntry(answer: Answer): Entry {
  return { key: answer.id, at: new Date(answer.respondedAt), item: <AnswerItem answer={answer} withCustomer={false} /> };
}

function interactionEntry(interaction: ListedInteraction): Entry {
  return {
    key: interaction.id,
    at: new Date(interaction.occurredAt),
    item: <InteractionItem interaction={interaction} />,
  };
}

/** It stands where it was decided: what became of it is told by its line. */
function invitationEntry(invitation: ListedInvitation): Entry {
  return {
    key: invitation.id,
    at: new Date(invitation.createdAt),
    item: <InvitationItem invitation={invitation} withCustomer={false} />,
  };
}
