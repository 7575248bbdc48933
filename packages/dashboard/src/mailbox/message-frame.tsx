/**
 * What stands before a message: nothing is loaded from elsewhere, and links open in a tab of their own. The frame has no
 * scripts and an origin of its own by its sandbox; this is the second wall.
 */
const before =
  '<!doctype html>' +
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">` +
  '<meta name="referrer" content="no-referrer"><base target="_blank">';

interface Props {
  readonly title: string;
  /** A whole page. Its own doctype is ignored after ours, its attributes of `html` and `body` are taken over. */
  readonly html: string;
}

/** A mail as its reader sees it, shut off from this page and from the net. */
export function MessageFrame({ title, html }: Props) {
  return (
    <iframe
      className="message-frame"
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      srcDoc={before + html}
    />
  );
}
