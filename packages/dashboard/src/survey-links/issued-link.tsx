import type { IssuedSurveyLink } from '@goodword/client';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { Panel } from '../overview/panel.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { CopyButton } from './copy-button.js';
import type { Purpose } from './purpose.js';

export type Issued = IssuedSurveyLink & { readonly purpose: Purpose };

interface Props {
  readonly issued: Issued;
  readonly surveyName: string;
  readonly onDone: () => void;
}

/** The address of a new link and its code for print. Both are gone when this is left: only a hash is stored. */
export function IssuedLink({ issued: { url, qrCode, purpose, link }, surveyName, onDone }: Props) {
  const { links: words } = useAskingTexts();
  const place = useRef<HTMLDivElement>(null);
  // It comes above the form, perhaps out of sight, and will not be shown again.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.focus();
  }, [url]);
  const fileName = [surveyName, link.branch, link.channel].filter((part) => part !== null).join(' ').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return (
    <Panel title={words.issued.title}>
      <div ref={place} tabIndex={-1} className="issued-link">
        <img
          className="issued-code"
          alt={words.issued.code}
          width={200}
          height={200}
          src={`data:image/svg+xml,${encodeURIComponent(qrCode.svg)}`}
        />
        <div className="fields">
          <p role="status">
            <strong>{words.issued.now}</strong>
          </p>
          <pre className="command issued-address" dir="ltr" tabIndex={0} aria-label={words.issued.address}>
            <code>{url}</code>
          </pre>
          <div className="field-row">
            <CopyButton text={url}>{words.issued.copyAddress}</CopyButton>
            <a className="button" href={`data:image/svg+xml,${encodeURIComponent(qrCode.svg)}`} download={`${fileName}.svg`}>
              {words.issued.downloadSvg}
            </a>
            <a className="button" href={`data:image/png;base64,${qrCode.png}`} download={`${fileName}.png`}>
              {words.issued.downloadPng}
            </a>
          </div>
          {purpose === 'site' ? <Snippet url={url} /> : null}
          <div>
            <Button className="button" onPress={onDone}>
              {words.issued.done}
            </Button>
          </div>
        </div>
      </div>
    </Panel>
  );
}

function Snippet({ url }: { readonly url: string }) {
  const { links: words } = useAskingTexts();
  const snippet = `import { showSurvey } from '@goodword/client/widget';

showSurvey({
  link: ${quoted(url)},
  labels: { dialog: ${quoted(words.issued.dialogLabel)}, close: ${quoted(words.issued.closeLabel)} },
});`;
  return (
    <>
      <h3>{words.issued.snippet}</h3>
      <p className="quiet">{words.issued.snippetHow}</p>
      <pre className="command" dir="ltr" tabIndex={0} aria-label={words.issued.snippet}>
        <code>{snippet}</code>
      </pre>
      <div>
        <CopyButton text={snippet}>{words.issued.copySnippet}</CopyButton>
      </div>
    </>
  );
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
