import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterDelivery, anySurvey } from '../../test/surveys.js';
import { revisionOf } from './revision-of.js';
import type { NpsQuestion, SurveyDefinition } from './survey-definition.js';

/** The survey with one of its questions changed. */
function withQuestion(id: string, changes: object): SurveyDefinition {
  return { ...afterDelivery, questions: afterDelivery.questions.map((question) => (question.id === id ? { ...question, ...changes } : question)) };
}

const nps = afterDelivery.questions[1] as NpsQuestion;
const words = nps.text['en']!;
const { questions } = afterDelivery;
const en = (text: string) => ({ en: text });

describe('a new version of a survey', () => {
  it.each<[string, SurveyDefinition, string]>([
    ['nothing', { ...afterDelivery, questions: [...questions] }, 'same'],
    ['a further language', { ...afterDelivery, languages: [...afterDelivery.languages, 'th'] }, 'words'],
    ['a translation of the NPS question', withQuestion('score', { text: { ...nps.text, fa: 'چقدر؟' } }), 'words'],
    ['a comma of the NPS question', withQuestion('score', { text: en(words.replace(',', ' –')) }), 'words'],
    ['the words of another question', withQuestion('comment', { text: en('Why?') }), 'words'],
    ['the words of a question before it', withQuestion('bought', { text: en('What was it?'), other: en('None of these') }), 'words'],
    ['the words of an option', withQuestion('again', { options: [{ code: 'yes', text: en('Surely') }, { code: 'no', text: en('No') }] }), 'words'],
    ['the words of an ending', { ...afterDelivery, endings: { ...afterDelivery.endings!, passive: { title: en('Bye') } } }, 'words'],
    ['a text that an ending did not have', { ...afterDelivery, endings: { ...afterDelivery.endings!, passive: { title: en('Bye'), text: en('x') } } }, 'questions'],
    ['an option after it', withQuestion('again', { options: [{ code: 'yes', text: en('yes') }] }), 'questions'],
    ['a condition', withQuestion('why', { when: { op: 'all', of: [] } }), 'questions'],
    ['what is required', withQuestion('consent', { required: true }), 'questions'],
    ['a question after it', { ...afterDelivery, questions: questions.slice(0, -1) }, 'questions'],
    ['a question before it', { ...afterDelivery, questions: questions.slice(1) }, 'meaning'],
    ['an option before it', withQuestion('bought', { options: [{ code: 'shoes', text: en('shoes') }] }), 'meaning'],
    ['its place', { ...afterDelivery, questions: [nps, ...questions.filter((question) => question !== nps)] }, 'meaning'],
    ['its words', withQuestion('score', { text: en(words.replace('friend', 'colleague')) }), 'meaning'],
    ['its help', withQuestion('score', { help: en('0 is worst') }), 'meaning'],
    ['its ends', withQuestion('score', { ends: { lowest: en('Never'), highest: nps.ends!.highest } }), 'meaning'],
    ['whether it has ends', withQuestion('score', { ends: undefined }), 'meaning'],
    ['its scale', withQuestion('score', { scale: 'one-to-ten' }), 'meaning'],
    ['a scale that is said now and was meant before', withQuestion('score', { scale: 'zero-to-ten' }), 'questions'],
    ['its id', withQuestion('score', { id: 'nps' }), 'meaning'],
  ])('that changes %s: %s', (_, next, revision) => {
    expect(revisionOf(afterDelivery, next)).toBe(revision);
  });

  it('is nothing to compare without the question that gives the score', () => {
    expect(() => revisionOf(afterDelivery, { ...afterDelivery, questions: questions.slice(0, 1) })).toThrow(RangeError);
  });

  it('is the same as itself, and differs back as much as forth', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anySurvey, anySurvey, (one, other) => {
      expect(revisionOf(one, JSON.parse(JSON.stringify(one)))).toBe('same');
      expect(revisionOf(one, other)).toBe(revisionOf(other, one));
    }), { numRuns: 60 });
  });
});
