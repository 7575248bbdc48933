import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { afterDelivery, anyAnswered } from '../../test/surveys.js';
import { checkAnswers } from './check-answers.js';
import type { GivenAnswers } from './survey-answers.js';
import type { SurveyDefinition } from './survey-definition.js';

const check = (given: GivenAnswers) => checkAnswers(afterDelivery, given);

describe('answers to a survey', () => {
  it('need nothing but a score', () => {
    expect(valueOf(check({ score: '۰' }))).toEqual({
      score: 0, rescaledFrom: null, rescaledBy: null, category: 'detractor', composite: null, answers: { score: 0 }, comment: null,
      reasons: [], mayBeContacted: null, wantsContact: false, contactAddress: null, passedOver: [], missing: ['why'], dropped: [], next: 'bought',
    });
  });

  it('are stored as they may be read for ever', () => {
    const given = {
      bought: { codes: ['hats', 'shoes', 'hats'], other: ' socks ' }, score: 2, why: ['slow-delivery', 'rude-staff'], comment: ' دیر\n', speed: '3',
      again: 'no', consent: true, call: { wanted: true, address: ' +۹۸ (۹۱۲) ۳۴۵-۶۷۸۹ ' },
    };
    expect(valueOf(check(given))).toEqual({
      score: 2, rescaledFrom: null, rescaledBy: null, category: 'detractor',
      composite: { mean: 2.5, category: 'detractor', questions: ['score', 'speed'], rule: 'mean-of-ratings' },
      answers: {
        bought: { codes: ['shoes', 'hats', 'other'], other: ' socks ' }, score: 2, why: ['rude-staff', 'slow-delivery'], comment: ' دیر\n', speed: 3,
        again: { codes: ['no'], other: null }, consent: true, call: { wanted: true, address: '+989123456789' },
      },
      comment: ' دیر\n', reasons: ['rude-staff', 'slow-delivery'], mayBeContacted: true, wantsContact: true, contactAddress: '+989123456789',
      passedOver: [], missing: [], dropped: [], next: null,
    });
  });

  it.each([{}, { score: null }, { score: ' ' }, { bought: 'shoes', comment: '10 out of 10' }])('are refused without a score: %j', (given) => {
    expect(refusalOf(check(given))).toEqual({ kind: 'score/missing' });
  });

  it.each<readonly [GivenAnswers, object]>([
    [{ score: 11 }, { kind: 'score/out-of-range', value: 11, lowest: 0, highest: 10 }],
    [{ score: true }, { kind: 'score/not-a-number' }],
    [{ scores: 9 }, { kind: 'survey/question-unknown', question: 'scores' }],
    ...([
      ['speed', 11, 'rating'], ['speed', 6.5, 'rating'], ['speed', [], 'rating'],
      ['bought', ['gloves'], 'option'], ['bought', 7, 'option'], ['bought', { codes: null }, 'option'], ['bought', { other: 'x' }, 'option'],
      ['bought', { codes: [], other: 'a\0' }, 'text'], ['bought', { codes: [], other: 'x'.repeat(1_001) }, 'text'], ['bought', { codes: [], other: 5 }, 'text'],
      ['comment', 5, 'text'], ['comment', 'x'.repeat(10_001), 'text'], ['comment', '\ud800', 'text'],
      ['consent', 'yes', 'yes-or-no'], ['consent', 1, 'yes-or-no'],
    ] as const).map(([question, answer, expected]) => [{ score: 9, [question]: answer }, { kind: 'survey/answer-unfit', question, expected }] as const),
    ...([
      ['again', ['yes', 'no'], 'one-option'], ['again', { codes: ['yes'], other: 'x' }, 'option'],
      ['why', 'other', 'option'], ['why', { codes: ['rude-staff'], other: 'x' }, 'option'],
      ['call', 'yes', 'yes-or-no'], ['call', { address: 'a@b.pt' }, 'yes-or-no'], ['call', { wanted: true, address: '0912 345 6789' }, 'address'],
      ['call', { wanted: true, address: 5 }, 'address'],
    ] as const).map(([question, answer, expected]) => [{ bought: 'shoes', score: 1, why: 'rude-staff', [question]: answer }, { kind: 'survey/answer-unfit', question, expected }] as const),
  ])('%j are refused', (given, refusal) => {
    expect(refusalOf(check(given))).toEqual(refusal);
  });

  it.each([
    [true, { wanted: true, address: null }],
    [false, { wanted: false, address: null }],
    [{ wanted: true }, { wanted: true, address: null }],
    [{ wanted: true, address: ' ' }, { wanted: true, address: null }],
    [{ wanted: false, address: 'a@b.pt' }, { wanted: false, address: null }],
    [{ wanted: true, address: ' Sara@Example.com ' }, { wanted: true, address: 'Sara@Example.com' }],
  ])('who wants to be contacted by %j is %j', (call, stored) => {
    const checked = valueOf(check({ score: 1, why: 'rude-staff', call }));
    expect(checked.answers['call']).toEqual(stored);
    expect(checked).toMatchObject({ wantsContact: stored.wanted, contactAddress: stored.address });
  });

  it('take no address where none is asked for', () => {
    const survey: SurveyDefinition = { ...afterDelivery, questions: afterDelivery.questions.map((question) => (question.kind === 'contactMe' ? { ...question, asksAddress: false } : question)) };
    expect(refusalOf(checkAnswers(survey, { score: 1, why: 'rude-staff', call: { wanted: true, address: 'a@b.pt' } }))).toEqual({ kind: 'survey/answer-unfit', question: 'call', expected: 'address' });
  });

  it('name what was left out', () => {
    const checked = valueOf(check({ score: 9, why: ['rude-staff'], comment: 'x' }));
    expect(checked).toMatchObject({ dropped: ['why'], reasons: [], comment: 'x' });
    expect(checked.answers).not.toHaveProperty('why');
  });

  it('may give a no twice or once, and it stays a no', () => {
    const second = { kind: 'consent', id: 'again-consent', text: { en: 'x' } } as const;
    const survey: SurveyDefinition = { ...afterDelivery, questions: [...afterDelivery.questions, second] };
    for (const [consent, again, may] of [[true, true, true], [false, true, false], [true, false, false], [null, null, null], [null, true, true]] as const) {
      expect(valueOf(checkAnswers(survey, { score: 9, consent, 'again-consent': again })).mayBeContacted).toBe(may);
    }
  });

  it('have a composite beside their score and never instead of it', () => {
    const composite = (score: number, speed: unknown) => valueOf(check({ score, speed }));
    expect(composite(10, 7)).toMatchObject({ score: 10, category: 'promoter', composite: { mean: 8.5, category: 'passive' } });
    expect(composite(9, 9).composite?.category).toBe('promoter');
    // A rating that is missing is not 0, and the mean of the others is of something else.
    expect(composite(9, null).composite).toBeNull();
    const without: SurveyDefinition = { ...afterDelivery, questions: afterDelivery.questions.filter(({ id }) => id === 'score').map((question) => ({ ...question, countsInComposite: false }) as never) };
    expect(valueOf(checkAnswers(without, { score: 9 })).composite).toBeNull();
  });

  it('always validate against the version under which they were stored', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyAnswered, ({ survey, given }) => {
      const stored = valueOf(checkAnswers(survey, given));
      const readAgain = JSON.parse(JSON.stringify(stored.answers));
      expect(valueOf(checkAnswers(survey, readAgain))).toMatchObject({ answers: stored.answers, score: stored.score, missing: stored.missing });
      // With what was passed over, the survey goes on where it was.
      for (const id of stored.passedOver) readAgain[id] = null;
      expect(valueOf(checkAnswers(survey, readAgain))).toEqual({ ...stored, dropped: [] });
    }), { numRuns: 500 });
  });
});
