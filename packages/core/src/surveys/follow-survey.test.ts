import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { afterDelivery, anyAnswered, anySurvey } from '../../test/surveys.js';
import type { Condition } from '../rules/condition.js';
import { checkAnswers } from './check-answers.js';
import { followSurvey, type SurveySetting } from './follow-survey.js';
import type { GivenAnswers } from './survey-answers.js';
import type { SurveyDefinition, SurveyQuestion } from './survey-definition.js';
import { codesOf } from './survey-facts.js';

const follow = (given: GivenAnswers, setting?: SurveySetting) => valueOf(followSurvey(afterDelivery, given, setting));
const path = (given: GivenAnswers) => follow(given).path.map(({ id }) => id);

describe('the way through a survey', () => {
  it('begins with the first question', () => {
    expect(follow({})).toMatchObject({ next: { id: 'bought' }, score: null, category: null, answers: {}, missing: ['score'] });
  });

  it('leaves out what is false or unknown', () => {
    expect(path({})).toEqual(['bought', 'score', 'comment', 'speed', 'consent']);
    expect(path({ score: 9 })).toEqual(['bought', 'score', 'comment', 'speed', 'consent']);
    expect(path({ score: 6 })).toContain('why');
    expect(path({ bought: ['shoes'], score: 9 })).toContain('again');
    expect(path({ bought: ['hats'], score: 9 })).not.toContain('again');
    // One part is enough for "any", though the other is unknown.
    expect(path({ score: 2, why: ['rude-staff'] })).toContain('call');
    expect(path({ bought: 'shoes', score: 10, again: 'no' })).toContain('call');
  });

  it('goes on from a question that was passed over, and not from one that is required', () => {
    expect(follow({ bought: null })).toMatchObject({ next: { id: 'score' }, passedOver: ['bought'] });
    // A required one is missing, and one that is not asked is neither.
    expect(follow({ bought: null, score: 3, why: null, again: null }).passedOver).toEqual(['bought']);
    expect(follow({ bought: null, score: null }).next?.id).toBe('score');
    expect(follow({ bought: [], score: 3, why: null })).toMatchObject({ next: { id: 'why' }, missing: ['why'] });
    expect(follow({ bought: [], score: 3, why: 'slow-delivery', comment: ' ', speed: null, consent: null }).next).toBeNull();
  });

  it('knows the score by its category, on whichever scale it was given', () => {
    const onFive: SurveyDefinition = { ...afterDelivery, questions: afterDelivery.questions.map((question) => (question.kind === 'nps' ? { ...question, scale: 'one-to-five' } : question)) };
    const progress = valueOf(followSurvey(onFive, { score: 3 }));
    expect(progress).toMatchObject({ score: { score: 5, rescaledFrom: 3 }, category: 'detractor', answers: { score: 3 } });
    expect(progress.path.map(({ id }) => id)).toContain('why');
  });

  it('does not know what was answered to a question that is no longer asked', () => {
    const given = { bought: [], score: 9, why: ['rude-staff'], comment: null, speed: null, consent: null };
    expect(follow(given)).toMatchObject({ next: null, dropped: ['why'], answers: { score: 9 } });
    expect(path(given)).not.toContain('call');
  });

  it('does not look at such an answer, and passing over is none', () => {
    expect(follow({ score: 9, why: 'what is no longer offered' }).dropped).toEqual(['why']);
    expect(follow({ score: 9, why: null }).dropped).toEqual([]);
  });

  it('may depend on where somebody is asked', () => {
    const at = (when: object): SurveyDefinition => ({ ...afterDelivery, questions: afterDelivery.questions.map((question) => (question.kind === 'consent' ? { ...question, when: when as never } : question)) });
    const setting = { language: 'fa', channel: 'kiosk', branch: 'north', product: 'shoes', staff: 'ana' };
    for (const [fact, value] of [['survey.language', 'fa'], ['response.channel', 'kiosk'], ['branch.code', 'north'], ['response.product', 'shoes'], ['response.staff', 'ana']]) {
      const survey = at({ op: 'eq', path: fact, value });
      expect(valueOf(followSurvey(survey, {}, setting)).path.map(({ id }) => id)).toContain('consent');
      expect(valueOf(followSurvey(survey, {})).path.map(({ id }) => id)).not.toContain('consent');
    }
  });

  it('depends on that place as it is stored, and on the language as the page shows it', () => {
    const on = (when: Condition): SurveyDefinition => ({ ...afterDelivery, questions: afterDelivery.questions.map((question) => (question.kind === 'consent' ? { ...question, when } : question)) });
    const isAsked = (when: Condition, setting: SurveySetting) => valueOf(followSurvey(on(when), {}, setting)).path.some(({ id }) => id === 'consent');
    expect(isAsked({ op: 'eq', path: 'branch.code', value: 'north' }, { branch: ' north\u200f' })).toBe(true);
    expect(isAsked({ op: 'exists', path: 'response.staff' }, { staff: ' ' })).toBe(false);
    expect(isAsked({ op: 'eq', path: 'survey.language', value: 'fa' }, { language: 'fa-IR' })).toBe(true);
    expect(isAsked({ op: 'eq', path: 'survey.language', value: 'en' }, { language: 'de' })).toBe(true);
    expect(isAsked({ op: 'exists', path: 'survey.language' }, { language: '' })).toBe(false);
  });

  it('knows of a comment that there is one, of a consent and a wish to be contacted whether', () => {
    const base = afterDelivery.questions.filter(({ kind }) => kind === 'nps' || kind === 'comment' || kind === 'consent');
    const [, , end] = [1, 2, { kind: 'comment', id: 'end', text: { en: 'x' }, when: { op: 'eq', path: 'answer.comment', value: true } }] as const;
    const survey: SurveyDefinition = { ...afterDelivery, questions: [...base, { kind: 'contactMe', id: 'me', text: { en: 'x' }, when: { op: 'eq', path: 'answer.consent', value: false } }, end, { ...end, id: 'last', when: { op: 'eq', path: 'answer.me', value: true } }] };
    const ids = (given: GivenAnswers) => valueOf(followSurvey(survey, given)).path.map(({ id }) => id).slice(3);
    expect(ids({ score: 1 })).toEqual([]);
    expect(ids({ score: 1, comment: 'x', consent: false, me: { wanted: true } })).toEqual(['me', 'end', 'last']);
    expect(ids({ score: 1, comment: 'x', consent: true, me: { wanted: true } })).toEqual(['end']);
  });

  it('is refused with an answer to a question that is not there', () => {
    expect(refusalOf(followSurvey(afterDelivery, { ['x'.repeat(100)]: 1 }))).toEqual({ kind: 'survey/question-unknown', question: 'x'.repeat(60) });
    expect(refusalOf(followSurvey(afterDelivery, { toString: 1 }))).toEqual({ kind: 'survey/question-unknown', question: 'toString' });
  });

  it('always ends: every answer leads further on', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anySurvey, fc.infiniteStream(fc.nat({ max: 20 })), (survey, choices) => {
      const given: Record<string, unknown> = {};
      let place = -1;
      for (let steps = 0; ; steps += 1) {
        expect(steps).toBeLessThanOrEqual(survey.questions.length);
        const { next } = valueOf(followSurvey(survey, given));
        if (next === null) break;
        expect(survey.questions.indexOf(next)).toBeGreaterThan(place);
        place = survey.questions.indexOf(next);
        const choice = choices.next().value;
        const isOptional = next.kind !== 'nps' && next.required !== true;
        given[next.id] = isOptional && choice % 3 === 0 ? null : someAnswerTo(next, choice);
      }
      expect(valueOf(checkAnswers(survey, given)).missing).toEqual([]);
    }), { numRuns: 300 });
  });

  it('asks nothing twice and stores nothing off the path', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyAnswered, ({ survey, given }) => {
      const { path: asked, answers, dropped, missing, next } = valueOf(followSurvey(survey, given));
      const ids = asked.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining([...Object.keys(answers), ...missing]));
      for (const id of dropped) expect(ids).not.toContain(id);
      if (next !== null) expect(answers).not.toHaveProperty(next.id);
    }), { numRuns: 300 });
  });
});

/** One of the answers to a question that are not empty. */
function someAnswerTo(question: SurveyQuestion, choice: number): unknown {
  switch (question.kind) {
    case 'nps': return 1 + (choice % 5);
    case 'rating': return choice % 11;
    case 'comment': return 'late';
    case 'consent':
    case 'contactMe': return choice % 2 === 0;
    case 'reasons':
    case 'choice': {
      const codes = codesOf(question);
      return [codes[choice % codes.length]];
    }
  }
}
