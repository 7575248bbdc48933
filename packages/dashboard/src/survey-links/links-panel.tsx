import { useState } from 'react';
import { LoadFailure } from '../overview/load-failure.js';
import { Panel } from '../overview/panel.js';
import type { SavedSurvey } from '../surveys/survey-query.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { IssuedLink, type Issued } from './issued-link.js';
import { LinkItem } from './link-item.js';
import { NewLink } from './new-link.js';
import { useSurveyLinksQuery } from './survey-links-query.js';
import './survey-links.css';

/** Links by which everybody may answer: what is put up, and the way to a further one. */
export function LinksPanel({ survey: { id, name, status } }: { readonly survey: SavedSurvey }) {
  const { links: words } = useAskingTexts();
  const { data: links, error, refetch, isFetching } = useSurveyLinksQuery(id);
  const [issued, setIssued] = useState<Issued | null>(null);
  return (
    <>
      <Panel title={words.title}>
        {status === 'LIVE' ? null : <p className="quiet">{words.notLive[status]}</p>}
        {links === undefined ? (
          error ? (
            <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
          ) : (
            <div className="skeleton skeleton-list" aria-hidden="true" />
          )
        ) : links === null || links.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul className="survey-links">
            {links.map((link) => (
              <LinkItem key={link.id} link={link} />
            ))}
          </ul>
        )}
      </Panel>
      {issued === null ? null : <IssuedLink issued={issued} surveyName={name} onDone={() => setIssued(null)} />}
      {status === 'CLOSED' ? null : (
        // A further link would take the place of an address that nobody has copied yet. What is filled in stays for the next branch.
        <div hidden={issued !== null}>
          <Panel title={words.further} note={words.once}>
            <NewLink surveyId={id} onIssued={setIssued} />
          </Panel>
        </div>
      )}
    </>
  );
}
