import { Button, Link } from 'react-aria-components';
import { goTo, useAddress } from '../address/address.js';
import { useTitle } from '../address/use-title.js';
import { SearchBox } from '../filters/search-box.js';
import { LoadFailure } from '../overview/load-failure.js';
import { More } from '../overview/more.js';
import { useWorkspace } from '../session/workspace.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { type ListedMessage, messagesPerPage, useMessagesQuery } from './mailbox-query.js';
import './mailbox.css';

/** What this server would have sent, kept to be looked at. */
export function MailboxPage() {
  const { texts } = useLanguage();
  const { name } = useWorkspace();
  const { search } = useAddress();
  useTitle(texts.mailbox.title, name);
  const to = new URLSearchParams(search).get('to')?.trim() ?? '';
  const list = useMessagesQuery(to);
  const total = list.data?.pages[0]?.totalCount;
  const messages = list.data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return (
    <main id="content" className="content" tabIndex={-1}>
      <h1 className="finding">{texts.mailbox.title}</h1>
      <p className="found quiet">{texts.mailbox.what}</p>
      {total === 0 && to === '' ? null : (
        <div className="filters">
          <SearchBox label={texts.mailbox.search} text={to} onSearch={look} />
        </div>
      )}
      <section className="panel" aria-label={texts.mailbox.title}>
        {list.data === undefined ? (
          list.error ? (
            <LoadFailure error={list.error} isRetrying={list.isFetching} onRetry={() => void list.refetch()} />
          ) : (
            <div className="skeleton skeleton-list" aria-hidden="true" />
          )
        ) : messages.length > 0 ? (
          <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'stale' : ''}>
            <ol className="messages">
              {messages.map((message) => (
                <MessageItem key={message.id} message={message} />
              ))}
            </ol>
            <More list={list} end={messages.length > messagesPerPage ? texts.mailbox.end : null} />
          </div>
        ) : to === '' ? (
          <div className="nothing">
            <h2>{texts.mailbox.none}</h2>
            <p>{texts.mailbox.noneHow}</p>
            <pre className="command" dir="ltr" tabIndex={0}>
              <code>{'mutation { sendTestMessage(channel: EMAIL, to: "you@example.com") { ... on Refusal { message } } }'}</code>
            </pre>
          </div>
        ) : (
          <div className="nothing">
            <p>{texts.mailbox.noMatch}</p>
            <Button className="button button-main" onPress={() => look('')}>
              {texts.filters.clearSearch}
            </Button>
          </div>
        )}
      </section>
    </main>
  );
}

function look(to: string): void {
  goTo(`/mailbox${to === '' ? '' : `?${new URLSearchParams({ to })}`}`);
}

function MessageItem({ message }: { readonly message: ListedMessage }) {
  const { dayAndTime } = useFormats();
  const { texts } = useLanguage();
  return (
    <li className="message">
      <bdi className="message-recipient">{message.recipient}</bdi>
      <p className="message-subject">
        <Link className="link" href={`/mailbox/${message.id}`}>
          <bdi>{message.subject === '' ? message.text.slice(0, 80) : message.subject}</bdi>
        </Link>
      </p>
      <p className="message-facts">
        <span>{texts.mailbox.channels[message.channel]}</span>
        <time dateTime={message.sentAt}>{dayAndTime(new Date(message.sentAt))}</time>
      </p>
    </li>
  );
}
