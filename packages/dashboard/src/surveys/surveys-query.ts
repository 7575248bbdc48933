import { graphql, type ResultOf } from '@goodword/client';
import type { SurveyDefinition } from '@goodword/core';
import { useQuery } from '@tanstack/react-query';
import { triggerFields } from '../invitations/trigger-fields.js';
import { goodword } from '../session/goodword.js';

const surveysDocument = graphql(
  `
    query surveyList {
      surveys {
        id
        name
        status
        version {
          definition
        }
        trigger {
          ...TriggerFields
        }
      }
      npsBy(dimension: "survey") {
        key
        nps {
          total
          score
          reliability
          suppressed
          interval {
            lower
            upper
          }
        }
      }
    }
  `,
  [triggerFields],
);

type Listed = ResultOf<typeof surveysDocument>;
export type SurveyScore = Listed['npsBy'][number]['nps'];
export type SurveyStatus = Listed['surveys'][number]['status'];

/** A survey of the list. */
export interface ListedSurvey {
  readonly id: string;
  readonly name: string;
  readonly status: SurveyStatus;
  readonly definition: SurveyDefinition;
  readonly trigger: Listed['surveys'][number]['trigger'];
  /** `null` when nobody has answered. */
  readonly score: SurveyScore | null;
}

/** First part of the keys under which surveys are cached. */
export const surveysKey = 'surveys';

/** Those that ask first, then those that may ask again, drafts, and what is over; by name within each. */
const order: readonly SurveyStatus[] = ['LIVE', 'PAUSED', 'DRAFT', 'CLOSED'];

export function useSurveysQuery() {
  return useQuery({
    queryKey: [surveysKey, 'list'],
    queryFn: ({ signal }) => goodword.query(surveysDocument, {}, { signal }),
    select: listOf,
  });
}

function listOf({ surveys, npsBy }: Listed): readonly ListedSurvey[] {
  const scores = new Map(npsBy.map(({ key, nps }) => [key, nps]));
  return surveys
    .map(({ version, ...survey }) => ({
      ...survey,
      // The service stores checked definitions only.
      definition: version.definition as SurveyDefinition,
      score: scores.get(survey.id) ?? null,
    }))
    .sort((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
}
