import { graphql, type ResultOf } from '@goodword/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { Panel } from '../overview/panel.js';
import { goodword } from '../session/goodword.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { invitationsKey } from './invitations-query.js';
import './invitations.css';

const askingSurveysDocument = graphql(`
  query askingSurveys {
    surveys {
      id
      name
      status
      trigger {
        interactionTypes
      }
    }
  }
`);

/** For each survey that asks by itself, whether it would ask this customer now, and if not, why and when next. */
export function WhyNotAsked({ customerId }: { readonly customerId: string }) {
  const { texts } = useLanguage();
  const { data } = useQuery({
    queryKey: [invitationsKey, 'asking-surveys'],
    queryFn: ({ signal }) => goodword.query(askingSurveysDocument, {}, { signal }),
    select: askingOf,
  });
  if (data === undefined || data.length === 0) return null;
  return (
    <Panel title={texts.invitations.why}>
      <ul className="why">
        {data.map((survey) => (
          <Verdict key={survey.id} customerId={customerId} survey={survey} />
        ))}
      </ul>
    </Panel>
  );
}

interface AskingSurvey {
  readonly id: string;
  readonly name: string;
}

function askingOf({ surveys }: ResultOf<typeof askingSurveysDocument>): readonly AskingSurvey[] {
  return surveys.filter(({ status, trigger }) => status === 'LIVE' && trigger !== null && trigger.interactionTypes.length > 0);
}

function Verdict({ customerId, survey: { id, name } }: { readonly customerId: string; readonly survey: AskingSurvey }) {
  const { texts, language } = useLanguage();
  const { dayAndTime } = useFormats();
  const { data: why } = useQuery({
    queryKey: [invitationsKey, 'why', customerId, id, language],
    queryFn: ({ signal }) => goodword.invitations.whyNotAsked(customerId, id, { signal }),
  });
  return (
    <li>
      <p className="why-survey">
        <Link className="link" href={`/surveys/${id}?show=asking`}>
          <bdi>{name}</bdi>
        </Link>
      </p>
      {why === undefined || why === null ? (
        <p className="quiet">{why === undefined ? texts.loading : texts.invitations.notLive}</p>
      ) : (
        <>
          <p>
            {why.outcome === 'ASK'
              ? texts.invitations.askedNow
              : why.nextAllowedAt === null
                ? texts.invitations.notAsked
                : texts.invitations.askedFrom(dayAndTime(new Date(why.nextAllowedAt)))}
          </p>
          {why.reasons.map(({ kind, message, until }) => (
            <p key={`${kind} ${message}`} className="quiet">
              {message} {until === null ? null : texts.invitations.until(dayAndTime(new Date(until)))}
            </p>
          ))}
        </>
      )}
    </li>
  );
}
