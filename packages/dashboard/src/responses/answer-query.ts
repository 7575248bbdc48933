import { graphql, type ResultOf } from '@goodword/client';
import { useQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';

const answerDocument = graphql(`
  query answer($id: ID!) {
    response(id: $id) {
      id
      score
      category
      rescaledFrom
      comment
      reasons
      tags
      note
      attributes
      respondedAt
      createdAt
      excludedFromScore
      exclusionReason
      survey {
        name
      }
      surveyVersion {
        question
      }
      customer {
        id
        name
        email
        phone
        externalId
      }
      branch {
        name
      }
      staffMember {
        name
      }
      product {
        name
      }
      channel {
        name
      }
      changes {
        id
        change
        by
        at
        reason
        before {
          field
          value
        }
      }
    }
  }
`);

export type WholeAnswer = NonNullable<ResultOf<typeof answerDocument>['response']>;

/** One answer with everything about it; `null` when there is none of this id. */
export function useAnswerQuery(id: string) {
  return useQuery({
    queryKey: ['answer', id],
    queryFn: async ({ signal }) => (await goodword.query(answerDocument, { id }, { signal })).response,
  });
}
