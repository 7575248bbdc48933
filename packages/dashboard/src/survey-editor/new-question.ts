import type { SurveyDefinition, SurveyQuestion } from '@goodword/core';

/** Kinds of questions that can be added: the question of the score is there already. */
export const addedKinds = ['comment', 'reasons', 'choice', 'rating', 'consent', 'contactMe'] as const;
export type AddedKind = (typeof addedKinds)[number];

/** A further question with nothing in it yet, and an id that no other has. */
export function newQuestion(kind: AddedKind, { languages: [main = 'en'], questions }: SurveyDefinition): SurveyQuestion {
  const id = freeId(kind === 'contactMe' ? 'contact-me' : kind, questions);
  const text = { [main]: '' };
  if (kind === 'reasons' || kind === 'choice') {
    return { kind, id, text, pick: kind === 'reasons' ? 'many' : 'one', options: [{ code: 'option-1', text }, { code: 'option-2', text }] };
  }
  return { kind, id, text };
}

function freeId(wanted: string, questions: SurveyDefinition['questions']): string {
  const taken = new Set(questions.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
