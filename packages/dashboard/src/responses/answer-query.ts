import { graphql, type ResultOf } from '@goodword/client';
import { useQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';
import { useLanguage } from '../texts/language.js';

const answerDocument = graphql(`
  query answer($id: ID!) {
    response(id: $id) {
      id
      score
      category
      rescaledFrom
      comment
      reasonLabels {
        label
      }
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
        definition
      }
      answers
      contactAddress
      composite {
        mean
        category
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
  const { language } = useLanguage();
  return useQuery({
    // Its reasons are in the language of the reader.
    queryKey: ['answer', id, language],
    queryFn: async ({ signal }) => (await goodword.query(answerDocument, { id }, { signal })).response,
  });
}
