import { expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { checkAnswers } from './check-answers.js';
import { checkSurvey } from './check-survey.js';
import { parseSurveyDefinition } from './parse-survey-definition.js';
import { showSurvey } from './show-survey.js';
import { surveyOfOneQuestion } from './survey-of-one-question.js';

it('asks for the score and nothing else, on its scale', () => {
  const definition = surveyOfOneQuestion(valueOf(checkSurvey({ name: 'a', question: 'چقدر؟', scale: 'one-to-five' })), 'fa');
  expect(valueOf(parseSurveyDefinition(JSON.parse(JSON.stringify(definition))))).toEqual(definition);
  expect(valueOf(checkAnswers(definition, { score: 4 }))).toMatchObject({ score: 7, rescaledFrom: 4, missing: [], next: null });
});

it('is read as it was written by everybody, when nobody said in which language that is', () => {
  const definition = surveyOfOneQuestion({ question: 'Quão provável?', scale: 'zero-to-ten' });
  expect(valueOf(parseSurveyDefinition(definition))).toEqual(definition);
  const shown = valueOf(showSurvey(definition, { score: 9 }, { language: 'pt-BR' }, {}));
  expect(shown.questions[0]?.text).toBe('Quão provável?');
  // The page has words of its own for it.
  expect(shown.ending).toEqual({ category: 'promoter', title: null, text: null });
});
