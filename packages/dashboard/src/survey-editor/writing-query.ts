import { graphql, type ResultOf } from '@goodword/client';
import type { SurveyDefinition } from '@goodword/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';
import { useLanguage } from '../texts/language.js';
import { useSettled } from './use-settled.js';

const writingDocument = graphql(`
  query surveyWriting($id: ID!, $definition: SurveyDefinition!, $answers: SurveyAnswers!, $language: String!) {
    surveyRevision(id: $id, definition: $definition) {
      __typename
      ... on PlannedRevision {
        revision
        isNextVersion
        missingTranslations {
          path
          language
        }
      }
      ... on SurveyTranslationsMissing {
        missing {
          path
          language
        }
      }
      ... on Refusal {
        kind
        message
      }
      ... on RuleMalformed {
        path
        expected
      }
      ... on RuleNameUnknown {
        path
      }
      ... on RuleTooLarge {
        path
      }
      ... on RuleIdRepeated {
        path
      }
      ... on SurveyReasonsUnknown {
        path
        codes
      }
      ... on SurveyConditionLooksAhead {
        path
        question
      }
      ... on SurveyVariantsOverlap {
        path
        score
      }
      ... on SurveyPlaceholderUnknown {
        path
        placeholder
      }
      ... on SurveyPlaceholderWithoutFallback {
        path
        placeholder
      }
    }
    previewSurvey(definition: $definition, answers: $answers, language: $language) {
      __typename
      ... on ShownSurvey {
        language
        isRightToLeft
        questions {
          id
          kind
          text
          help
          required
          scale {
            lowest
            highest
          }
          ends {
            lowest
            highest
          }
          pick
          options {
            code
            text
          }
          asksAddress
          answer
        }
        next
        ending {
          category
          title
          text
        }
      }
      ... on Refusal {
        kind
        message
      }
    }
  }
`);

type Answer = ResultOf<typeof writingDocument>;
export type Shown = Extract<Answer['previewSurvey'], { __typename: 'ShownSurvey' }>;
export type ShownQuestion = Shown['questions'][number];
export type Plan = Extract<Answer['surveyRevision'], { __typename: 'PlannedRevision' }>;
export interface MissingTranslation {
  readonly path: string;
  readonly language: string;
}

type Refusal = Exclude<Answer['surveyRevision'], Plan>;

/** What is wrong with what is written. */
export interface Fault {
  /** JSON pointer into the definition; `null` when it is about the whole. */
  readonly path: string | null;
  readonly refusal: Refusal;
}

/** What the service says of a definition that is being written. */
export interface Judged {
  /** `null` while there is a fault, which is then in `fault`. */
  readonly shown: Shown | null;
  /** The first thing that keeps it from being saved. */
  readonly fault: Fault | null;
  /** `null` when it cannot be saved. */
  readonly plan: Plan | null;
  readonly missing: readonly MissingTranslation[];
  /** The answers of the preview do not fit any more: the question was changed under them. */
  readonly answersUnfit: boolean;
}

export interface WritingQuestion {
  readonly id: string;
  readonly definition: SurveyDefinition;
  readonly answers: Readonly<Record<string, unknown>>;
  /** What the customer of the preview reads. */
  readonly language: string;
}

/** How long a hand has to rest before the service is asked. */
const REST_MS = 350;

/** Judges what is written, a moment after each change; meanwhile the last judgement stays. */
export function useWritingQuery(question: WritingQuestion) {
  const { language: reader } = useLanguage();
  const asked = useSettled(question, REST_MS);
  return useQuery({
    queryKey: ['survey-writing', asked, reader],
    queryFn: ({ signal }) => goodword.query(writingDocument, asked, { signal }),
    select: judgedOf,
    placeholderData: keepPreviousData,
    // Each definition is judged once; old ones need not be remembered.
    staleTime: Infinity,
    gcTime: 10_000,
  });
}

function judgedOf({ surveyRevision: planned, previewSurvey: preview }: Answer): Judged {
  const shown = preview.__typename === 'ShownSurvey' ? preview : null;
  // What is wrong with the definition, both say; what only the preview says is about the answers.
  const answersUnfit = 'kind' in preview && !('kind' in planned && planned.kind === preview.kind);
  if (planned.__typename === 'PlannedRevision') return { shown, fault: null, plan: planned, missing: planned.missingTranslations, answersUnfit };
  const fault = { path: 'path' in planned ? planned.path : null, refusal: planned };
  const missing = planned.__typename === 'SurveyTranslationsMissing' ? planned.missing : [];
  return { shown, fault, plan: null, missing, answersUnfit };
}
