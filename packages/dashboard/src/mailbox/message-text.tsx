import { Fragment } from 'react';

interface Props {
  readonly text: string;
  readonly language: string;
}

/** The plain text of a message, with its links. */
export function MessageText({ text, language }: Props) {
  return (
    <p className="message-text" dir="auto" lang={language}>
      {text.split(/(https?:\/\/[^\s<>"]+)/).map((part, place) => (
        // Parts have no identity but their place; every second one is a link.
        <Fragment key={place}>
          {place % 2 === 0 ? (
            part
          ) : (
            <a className="link" dir="ltr" href={part} target="_blank" rel="noreferrer">
              {part}
            </a>
          )}
        </Fragment>
      ))}
    </p>
  );
}
