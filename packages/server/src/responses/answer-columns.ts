import type { CheckedAnswers, Composite, StoredAnswer, StoredAnswers } from '@goodword/core';

/** What a response keeps of the answers to its survey, besides its score, comment and reasons. */
export interface AnswerColumns {
  readonly answers: StoredAnswers | null;
  readonly composite: Composite | null;
  readonly passedOver: readonly string[] | null;
  readonly mayBeContacted: boolean | null;
  readonly wantsContact: boolean | null;
  readonly contactAddress: string | null;
}

/** Of a response that came as a score with a comment and reasons. */
export const noAnswers: AnswerColumns = {
  answers: null, composite: null, passedOver: null, mayBeContacted: null, wantsContact: null, contactAddress: null,
};

export function answerColumns({ answers, composite, passedOver, mayBeContacted, wantsContact, contactAddress }: CheckedAnswers): AnswerColumns {
  return {
    answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, withoutAddress(answer)])),
    composite, passedOver, mayBeContacted, wantsContact, contactAddress,
  };
}

/** The address has a column of its own; a second place would be forgotten when the customer wants to be. */
function withoutAddress(answer: StoredAnswer): StoredAnswer {
  return typeof answer === 'object' && 'wanted' in answer ? { ...answer, address: null } : answer;
}
