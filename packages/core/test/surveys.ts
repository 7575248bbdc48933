import fc from 'fast-check';
import type { Condition } from '../src/rules/condition.js';
import { factLimits, type FactType } from '../src/rules/fact-type.js';
import type { GivenAnswers } from '../src/surveys/survey-answers.js';
import type {
  RatingQuestion, SurveyDefinition, SurveyOption, SurveyQuestion, TranslatedText, WordingVariant,
} from '../src/surveys/survey-definition.js';
import { codesOf, surveyFacts } from '../src/surveys/survey-facts.js';

const en = (text: string): TranslatedText => ({ en: text });
const options = (...codes: readonly string[]): readonly SurveyOption[] => codes.map((code) => ({ code, text: en(code) }));

/** One question of each kind, with each part that a question can have. */
export const afterDelivery: SurveyDefinition = {
  v: 1,
  languages: ['en', 'fa'],
  questions: [
    { kind: 'choice', id: 'bought', text: en('What did you buy?'), pick: 'many', options: options('shoes', 'hats'), other: en('Something else') },
    {
      kind: 'nps', id: 'score', text: en('How likely are you to recommend {{company}} to a friend, {{customer.firstName|dear customer}}?'),
      ends: { lowest: en('Not at all likely'), highest: en('Extremely likely') }, countsInComposite: true,
    },
    {
      kind: 'reasons', id: 'why', text: en('What went wrong?'), pick: 'many', options: options('rude-staff', 'slow-delivery', 'hard-to-find'),
      when: { op: 'eq', path: 'response.category', value: 'detractor' }, required: true,
    },
    {
      kind: 'comment', id: 'comment', text: en('What is the reason for your score?'), help: en('In your own words'),
      variants: [{ for: 'detractor', text: en('What should we have done?'), help: en('We read every word') }, { for: [10, 10], text: en('What did you like most?') }],
    },
    { kind: 'rating', id: 'speed', text: en('How fast were we?'), ends: { lowest: en('Slow'), highest: en('Fast') }, countsInComposite: true },
    {
      kind: 'choice', id: 'again', text: en('Will you buy again?'), pick: 'one', options: options('yes', 'no'),
      when: { op: 'contains', path: 'answer.bought', value: 'shoes' },
    },
    { kind: 'consent', id: 'consent', text: en('May we write to you about this?') },
    {
      kind: 'contactMe', id: 'call', text: en('Shall we call you?'), asksAddress: true,
      when: { op: 'any', of: [{ op: 'contains', path: 'answer.why', value: 'rude-staff' }, { op: 'eq', path: 'answer.again', value: 'no' }] },
    },
  ],
  endings: {
    promoter: { title: en('Thank you'), text: en('Tell a friend.') },
    passive: { title: en('Thank you') },
    detractor: { title: en('We are sorry'), text: en('Somebody from {{branch|our shop}} will look into it today.') },
  },
};

const textIn = (languages: readonly string[]): fc.Arbitrary<TranslatedText> =>
  fc.tuple(fc.constantFrom('Why?', 'چرا؟', '{{branch|x}} ok'), fc.subarray(languages.slice(1))).map(([text, more]) =>
    Object.fromEntries([languages[0]!, ...more].map((language) => [language, text])));

function anyConditionOver(types: Readonly<Record<string, FactType>>): fc.Arbitrary<Condition> {
  const leaf = fc.constantFrom(...Object.entries(types)).chain(([path, type]): fc.Arbitrary<Condition> => {
    const exists = fc.constant<Condition>({ op: 'exists', path });
    switch (type.type) {
      case 'int': return fc.oneof(exists, fc.integer({ min: type.min, max: type.max ?? factLimits.words }).chain((value) => fc.constantFrom('lt', 'gte', 'eq').map((op) => ({ op, path, value }) as const)));
      case 'bool': return fc.oneof(exists, fc.boolean().map((value) => ({ op: 'eq', path, value }) as const));
      case 'enum': return fc.constantFrom(...type.words).map((value) => ({ op: 'eq', path, value }) as const);
      case 'list': return type.of.type === 'enum' ? fc.constantFrom(...type.of.words).map((value) => ({ op: 'contains', path, value }) as const) : exists;
      case 'text': return fc.constantFrom('en', 'web').map((value) => ({ op: 'eq', path, value }) as const);
      default: return exists;
    }
  });
  return fc.oneof(
    leaf, leaf.map((of) => ({ op: 'not', of }) as const),
    fc.array(leaf, { minLength: 1, maxLength: 3 }).chain((of) => fc.constantFrom('all', 'any').map((op) => ({ op, of }) as const)),
  );
}

const anyVariants = (languages: readonly string[]): fc.Arbitrary<readonly WordingVariant[]> =>
  fc.tuple(textIn(languages), fc.constantFrom<readonly WordingVariant['for'][]>(['promoter'], ['detractor', [7, 8]], [[0, 0], [1, 6], 'promoter']))
    .map(([text, scores]) => scores.map((score) => ({ for: score, text })));

const anyOptions = (languages: readonly string[]): fc.Arbitrary<readonly SurveyOption[]> =>
  fc.tuple(fc.subarray(['late', 'rude', 'cold', 'dear'], { minLength: 1 }), textIn(languages)).map(([codes, text]) => codes.map((code) => ({ code, text })));

function anyQuestion(id: string, before: readonly SurveyQuestion[], languages: readonly string[]): fc.Arbitrary<SurveyQuestion> {
  const text = textIn(languages);
  const hasScore = before.some(({ kind }) => kind === 'nps');
  const further = {
    id: fc.constant(id), text, help: text, required: fc.boolean(), when: anyConditionOver(surveyFacts(before).types),
    ...(hasScore ? { variants: anyVariants(languages) } : {}),
  };
  const requiredKeys = ['kind', 'id', 'text', 'pick', 'options'] as const;
  const record = (kind: SurveyQuestion['kind'], more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}): fc.Arbitrary<SurveyQuestion> => {
    const fields: Record<string, fc.Arbitrary<unknown>> = { kind: fc.constant(kind), ...further, ...more };
    return fc.record(fields, { requiredKeys: requiredKeys.filter((key) => key in fields) }).map((question) => question as unknown as SurveyQuestion);
  };
  const picks = { pick: fc.constantFrom('one', 'many'), options: anyOptions(languages) };
  return fc.oneof(
    record('rating', { ends: fc.record({ lowest: text, highest: text }) }),
    record('reasons', picks), record('choice', { ...picks, other: text }),
    record('comment'), record('consent'), record('contactMe', { asksAddress: fc.boolean() }),
  );
}

/** Any definition that is one, with conditions over all that comes before. */
export const anySurvey: fc.Arbitrary<SurveyDefinition> = fc.tuple(
  fc.constantFrom(['en'], ['fa', 'en'], ['pt-BR', 'fa', 'zh-Hant']), fc.nat({ max: 3 }), fc.nat({ max: 5 }), fc.boolean(),
).chain(([languages, first, rest, composite]) => {
  let questions: fc.Arbitrary<readonly SurveyQuestion[]> = fc.constant([]);
  for (let index = 0; index <= first + rest; index += 1) {
    questions = questions.chain((before) => (index === first
      ? fc.tuple(textIn(languages), fc.constantFrom('zero-to-ten', 'one-to-five', 'zero-to-hundred', undefined)).map(([text, scale]): SurveyQuestion => (
        { kind: 'nps', id: `q${index}`, text, ...(scale === undefined ? {} : { scale }), ...(composite ? { countsInComposite: true } : {}) }))
      : anyQuestion(`q${index}`, before, languages)).map((question) => [...before, question]));
  }
  return fc.tuple(questions, textIn(languages), fc.boolean()).map(([list, text, ends]): SurveyDefinition => {
    const ending = { title: text, text };
    const counted: RatingQuestion = { kind: 'rating', id: 'counted', text, countsInComposite: true };
    const endings = { promoter: ending, passive: { title: text }, detractor: ending };
    return { v: 1, languages, questions: composite ? [...list, counted] : list, ...(ends ? { endings } : {}) };
  });
});

/** Any answer that fits a question, or `null` for one that is passed over. */
function anyAnswerTo(question: SurveyQuestion): fc.Arbitrary<unknown> {
  const skipped = fc.constant<unknown>(null);
  switch (question.kind) {
    case 'nps': return fc.integer({ min: question.scale === 'one-to-five' ? 1 : 0, max: question.scale === 'one-to-five' ? 5 : 10 });
    case 'rating': return fc.oneof(skipped, fc.nat({ max: 10 }), fc.constant('۷'));
    case 'comment': return fc.oneof(skipped, fc.constantFrom(' late\n', '', 'دیر'));
    case 'consent': return fc.oneof(skipped, fc.boolean());
    case 'contactMe': return fc.oneof(skipped, fc.boolean(), fc.constantFrom({ wanted: true, address: question.asksAddress === true ? ' Sara@Example.com ' : null }, { wanted: false, address: 'x' }, { wanted: true }));
    case 'reasons':
    case 'choice': {
      const codes = fc.subarray([...codesOf(question)], question.pick === 'one' ? { minLength: 1, maxLength: 1 } : {});
      const plain = fc.oneof(skipped, codes, codes.map((chosen) => (chosen.length === 1 ? chosen[0] : chosen)));
      return question.kind === 'choice' && question.other !== undefined ? fc.oneof(plain, fc.constant({ codes: [], other: 'my own' }), codes.map((chosen) => ({ codes: chosen, other: null }))) : plain;
    }
  }
}

/** A survey with answers to some of its questions, whether they are asked or not. */
export const anyAnswered: fc.Arbitrary<{ readonly survey: SurveyDefinition; readonly given: GivenAnswers }> = anySurvey.chain((survey) =>
  fc.record(Object.fromEntries(survey.questions.map((question) => [question.id, anyAnswerTo(question)])), { requiredKeys: survey.questions.filter(({ kind }) => kind === 'nps').map(({ id }) => id) })
    .map((given) => ({ survey, given })));
