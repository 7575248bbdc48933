import { describe, expect, it } from 'vitest';
import { afterDelivery } from '../../test/surveys.js';
import { reviseSurvey, type SurveyToRevise } from './revise-survey.js';
import { surveyOfOneQuestion } from './survey-of-one-question.js';
import { withNpsQuestion } from './with-nps-question.js';

const definition = surveyOfOneQuestion({ question: 'How likely?', scale: 'zero-to-ten' }, 'en');
const other = withNpsQuestion(definition, { question: 'Would you?', scale: 'zero-to-ten' });
const untranslated = { ...definition, languages: ['en', 'fa'] };
const survey = (changes: Partial<SurveyToRevise>): SurveyToRevise => ({ status: 'live', definition, isAnswered: false, ...changes });

describe('a survey that is edited', () => {
  it.each<[string, Partial<SurveyToRevise>, typeof definition, object]>([
    ['is changed in place while it is a draft that nobody answered', { status: 'draft' }, other, { revision: 'meaning', isNextVersion: false }],
    ['gets its next version as an answered draft', { status: 'draft', isAnswered: true }, other, { revision: 'meaning', isNextVersion: true }],
    ['gets its next version while it is live, answered or not', {}, other, { revision: 'meaning', isNextVersion: true }],
    ['gets its next version while it is paused', { status: 'paused' }, other, { revision: 'meaning', isNextVersion: true }],
    ['may lack translations as a draft', { status: 'draft' }, untranslated, { revision: 'words', isNextVersion: false }],
    ['may lack them while it is paused, as it does not go live so', { status: 'paused' }, untranslated, { revision: 'words', isNextVersion: true }],
    ['gets no version for nothing', { isAnswered: true }, { ...definition }, { revision: 'same', isNextVersion: false }],
    ['may be closed when nothing differs', { status: 'closed' }, { ...definition }, { revision: 'same', isNextVersion: false }],
  ])('%s', (_name, changes, next, value) => {
    expect(reviseSurvey(survey(changes), next)).toEqual({ ok: true, value });
  });

  it('is refused once it is closed', () => {
    expect(reviseSurvey(survey({ status: 'closed' }), other)).toEqual({ ok: false, refusal: { kind: 'survey/closed' } });
  });

  it('is refused while it is live and would lack a translation', () => {
    expect(reviseSurvey(survey({}), untranslated)).toEqual({
      ok: false, refusal: { kind: 'survey/translations-missing', missing: [{ path: '/questions/0/text', language: 'fa' }] },
    });
  });
});

describe('other words of the NPS question', () => {
  it('leave every other question, language and ending as it is', () => {
    const changed = withNpsQuestion(afterDelivery, { question: 'Would you?', scale: 'one-to-ten' });
    const [first = ''] = afterDelivery.languages;
    expect(changed).toEqual({
      ...afterDelivery,
      questions: afterDelivery.questions.map((one) => (one.kind === 'nps' ? { ...one, text: { ...one.text, [first]: 'Would you?' }, scale: 'one-to-ten' } : one)),
    });
  });
});
