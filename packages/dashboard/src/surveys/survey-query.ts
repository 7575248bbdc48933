import { graphql, type ResultOf } from '@goodword/client';
import type { SurveyDefinition } from '@goodword/core';
import { useQuery } from '@tanstack/react-query';
import { triggerFields, type Trigger } from '../invitations/trigger-fields.js';
import { goodword } from '../session/goodword.js';
import { surveysKey, type SurveyStatus } from './surveys-query.js';

const surveyDocument = graphql(
  `
    query surveyPage($id: ID!) {
      survey(id: $id) {
        id
        name
        status
        edition
        version {
          number
          definition
          createdAt
        }
        trigger {
          ...TriggerFields
        }
      }
      nps(filter: { surveyIds: [$id] }) {
        total
      }
    }
  `,
  [triggerFields],
);

/** A survey as it is stored. */
export interface SavedSurvey {
  readonly id: string;
  readonly name: string;
  readonly status: SurveyStatus;
  readonly edition: number;
  readonly version: number;
  readonly definition: SurveyDefinition;
  readonly trigger: Trigger | null;
  readonly answers: number;
}

/** One survey; `null` when there is none of this id. */
export function useSurveyQuery(id: string) {
  return useQuery({
    queryKey: [surveysKey, 'one', id],
    queryFn: ({ signal }) => goodword.query(surveyDocument, { id }, { signal }),
    select: savedOf,
  });
}

function savedOf({ survey, nps }: ResultOf<typeof surveyDocument>): SavedSurvey | null {
  if (survey === null) return null;
  const { id, name, status, edition, version, trigger } = survey;
  return {
    id, name, status, edition, trigger,
    version: version.number,
    // The service stores checked definitions only.
    definition: version.definition as SurveyDefinition,
    answers: nps.total,
  };
}
