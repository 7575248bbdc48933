import { Link } from 'react-aria-components';
import { MissingPage } from '../address/missing-page.js';
import { useTitle } from '../address/use-title.js';
import { LoadFailure } from '../overview/load-failure.js';
import { Panel } from '../overview/panel.js';
import { useWorkspace } from '../session/workspace.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { Facts } from '../theme/facts.js';
import { useMessageQuery, type WholeMessage } from './mailbox-query.js';
import { MessageFrame } from './message-frame.js';
import { MessageText } from './message-text.js';
import './mailbox.css';

/** One caught message, as its reader would have seen it and as plain text. */
export function MessagePage({ id }: { readonly id: string }) {
  const { texts } = useLanguage();
  const { data: message, error, refetch, isFetching } = useMessageQuery(id);
  if (message === null) {
    return (
      <MissingPage title={texts.mailbox.missing} how={texts.mailbox.missingHow}>
        <Link className="link" href="/mailbox">
          {texts.mailbox.title}
        </Link>
      </MissingPage>
    );
  }
  if (message !== undefined) return <KnownMessage message={message} />;
  return (
    <main id="content" className="content" tabIndex={-1}>
      <h1 className="visually-hidden">{texts.mailbox.title}</h1>
      {error ? (
        <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
      ) : (
        <div className="skeleton skeleton-list" aria-hidden="true" />
      )}
    </main>
  );
}

function KnownMessage({ message }: { readonly message: WholeMessage }) {
  const { texts } = useLanguage();
  const { dayAndTime, languageName } = useFormats();
  const { name } = useWorkspace();
  const title = message.subject === '' ? texts.mailbox.channels[message.channel] : message.subject;
  useTitle(title, name);
  const opens = (href: string | null, words: string) =>
    href === null ? null : (
      <a className="link" href={href} target="_blank" rel="noreferrer">
        {words}
      </a>
    );
  return (
    <main id="content" className="content" tabIndex={-1}>
      <h1 className="finding found">
        <bdi>{title}</bdi>
      </h1>
      <div className="answer-parts">
        <Panel
          title={texts.mailbox.message}
          {...(message.html !== null && {
            table: <MessageText text={message.text} language={message.language} />,
            views: [texts.mailbox.asPage, texts.mailbox.asText],
          })}
        >
          {message.html === null ? (
            <MessageText text={message.text} language={message.language} />
          ) : (
            <MessageFrame title={title} html={message.html} />
          )}
        </Panel>
        <Panel title={texts.mailbox.about}>
          <Facts
            facts={[
              [texts.mailbox.to, <bdi key="to">{message.recipient}</bdi>],
              [texts.mailbox.from, message.sender === null ? null : <bdi>{message.sender}</bdi>],
              [texts.answer.channel, texts.mailbox.channels[message.channel]],
              [texts.customer.language, languageName(message.language)],
              [texts.mailbox.sent, dayAndTime(new Date(message.sentAt))],
              [texts.mailbox.link, opens(message.link, texts.mailbox.openLink)],
              [texts.mailbox.unsubscribe, opens(message.unsubscribeLink, texts.mailbox.openLink)],
            ]}
          />
        </Panel>
      </div>
    </main>
  );
}
