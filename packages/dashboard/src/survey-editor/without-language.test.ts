import type { SurveyDefinition } from '@goodword/core';
import { missingTranslations, surveyInLanguages } from '@goodword/core/surveys/definitions';
import { surveyTemplates } from '@goodword/core/surveys/templates';
import { expect, it } from 'vitest';
import { withoutLanguage } from './without-language.js';

it.each(surveyTemplates.map(({ id, definition }) => [id, definition] as const))(
  'the template %s loses the language and nothing else, as core says', (_id, definition) => {
    const others = definition.languages.filter((language) => language !== 'th');
    expect(withoutLanguage(definition, 'th')).toEqual(surveyInLanguages(definition, others).ok && (surveyInLanguages(definition, others) as { value: unknown }).value);
  });

it('a draft with faults loses it as well', () => {
  const faulty: SurveyDefinition = { v: 1, languages: ['en', 'fa'], questions: [{ kind: 'nps', id: 'score', text: { en: '', fa: 'چرا؟' } }] };
  const left = withoutLanguage(faulty, 'fa');
  expect(left).toEqual({ v: 1, languages: ['en'], questions: [{ kind: 'nps', id: 'score', text: { en: '' } }] });
  expect(missingTranslations(left)).toEqual([]);
});
