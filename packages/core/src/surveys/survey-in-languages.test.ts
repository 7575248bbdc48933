import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { afterDelivery } from '../../test/surveys.js';
import { missingTranslations } from './missing-translations.js';
import { surveyInLanguages } from './survey-in-languages.js';
import { surveyTemplates } from './templates.js';

const [template] = surveyTemplates;

it('has its texts in these languages and no others', () => {
  const survey = valueOf(surveyInLanguages(template!.definition, ['fa', 'en']));
  expect(survey.languages).toEqual(['fa', 'en']);
  expect(Object.keys(survey.questions[0]!.text)).toEqual(['fa', 'en']);
  expect(Object.keys(survey.endings!.passive.title)).toEqual(['fa', 'en']);
  expect(missingTranslations(survey)).toEqual([]);
  // Nothing else changes.
  expect(valueOf(surveyInLanguages(template!.definition, template!.definition.languages))).toEqual(template!.definition);
});

it('takes a language that is still to be translated', () => {
  const survey = valueOf(surveyInLanguages(afterDelivery, ['en', 'th']));
  expect(survey.questions).toEqual(afterDelivery.questions);
  expect(missingTranslations(survey).every(({ language }) => language === 'th')).toBe(true);
});

it.each([
  [[], { kind: 'rule/malformed', path: '/languages', expected: 'list' }],
  [['farsi'], { kind: 'rule/malformed', path: '/languages/0', expected: 'language' }],
  [['fa', 'en'], { kind: 'rule/malformed', path: '/questions/0/text/fa', expected: 'text' }],
])('is refused in %j', (languages, refusal) => {
  expect(refusalOf(surveyInLanguages(afterDelivery, languages))).toEqual(refusal);
});
