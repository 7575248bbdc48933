import type { GivenAnswers, SurveyDefinition, SurveyOption, SurveyQuestion } from '@goodword/core';
import fc from 'fast-check';

const anyText = fc.constantFrom('Why?', 'چرا؟', `It's "so"\\`, '{{company}}, why?').map((en) => ({ en }));
const anyOptions: fc.Arbitrary<readonly SurveyOption[]> =
  fc.subarray(['late', 'rude', 'cold'], { minLength: 1 }).map((codes) => codes.map((code) => ({ code, text: { en: code } })));
const anyWhen = fc.constantFrom(
  { op: 'eq', path: 'response.category', value: 'detractor' } as const,
  { op: 'gte', path: 'response.score', value: 7 } as const,
  { op: 'exists', path: 'answer.score' } as const,
);

const anyFurther = (id: string): fc.Arbitrary<SurveyQuestion> => {
  const any = { id: fc.constant(id), text: anyText, when: anyWhen, required: fc.boolean() };
  const requiredKeys: ('kind' | 'id' | 'text')[] = ['kind', 'id', 'text'];
  const pick = fc.constantFrom('one', 'many');
  const needed: (keyof typeof any | 'kind' | 'pick' | 'options')[] = [...requiredKeys, 'pick', 'options'];
  return fc.oneof(
    fc.record({ ...any, kind: fc.constant('rating') }, { requiredKeys }), fc.record({ ...any, kind: fc.constant('comment') }, { requiredKeys }),
    fc.record({ ...any, kind: fc.constant('consent') }, { requiredKeys }),
    fc.record({ ...any, kind: fc.constant('contactMe'), asksAddress: fc.boolean() }, { requiredKeys }),
    fc.record({ ...any, kind: fc.constant('reasons'), pick, options: anyOptions }, { requiredKeys: needed }),
    fc.record({ ...any, kind: fc.constant('choice'), pick, options: anyOptions, other: anyText }, { requiredKeys: needed }),
  );
};

/** Any survey in English: the NPS question on some scale, then up to five others with and without conditions. */
export const anySurvey: fc.Arbitrary<SurveyDefinition> = fc.tuple(
  anyText, fc.constantFrom('zero-to-ten', 'one-to-five', 'zero-to-hundred'), fc.nat({ max: 5 }),
).chain(([text, scale, count]) => fc.tuple(...Array.from({ length: count }, (_, index) => anyFurther(`q${index}`)))
  .map((further): SurveyDefinition => ({ v: 1, languages: ['en'], questions: [{ kind: 'nps', id: 'score', text, scale }, ...further] })));

function anyAnswerTo(question: SurveyQuestion): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'nps': return fc.constantFrom(1, 3, '۵', 5);
    case 'rating': return fc.constantFrom(null, 0, 10, '۷', 11);
    case 'comment': return fc.constantFrom(null, ' late\n', '', 'دیر');
    case 'consent': return fc.constantFrom(null, true, false);
    case 'contactMe': return fc.constantFrom(null, true, { wanted: true, address: question.asksAddress === true ? 'sara@example.com' : null });
    case 'reasons':
    case 'choice': return fc.constantFrom(null, ...question.options.map(({ code }) => code));
  }
}

/** Answers to all of its questions, whether they are asked or not, and now and then one that does not fit. */
export function anyAnswersTo({ questions }: SurveyDefinition): fc.Arbitrary<GivenAnswers> {
  return fc.record(Object.fromEntries(questions.map((question) => [question.id, anyAnswerTo(question)])));
}

/** A survey with answers to all of its questions, whether they are asked or not, and now and then one that does not fit. */
export const anyAnswered: fc.Arbitrary<{ readonly survey: SurveyDefinition; readonly given: GivenAnswers }> = anySurvey.chain((survey) =>
  anyAnswersTo(survey).map((given) => ({ survey, given })));
