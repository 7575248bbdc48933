import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { afterDelivery, anySurvey } from '../../test/surveys.js';
import { checkSurveyDefinition } from './check-survey-definition.js';
import { parseSurveyDefinition } from './parse-survey-definition.js';
import { showSurvey } from './show-survey.js';

const json = (): any => JSON.parse(JSON.stringify(afterDelivery));

/** The survey, changed at a place. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const survey = json();
  let place = survey;
  for (const step of path.slice(0, -1)) place = place[step];
  const last = path.at(-1)!;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return survey;
}

const q = (index: number, ...rest: readonly (string | number)[]) => ['questions', index, ...rest];
const malformed = (path: string, expected: string) => ({ kind: 'rule/malformed', path, expected });
const unknown = (path: string, what: string) => ({ kind: 'rule/name-unknown', path, what });
const tooLarge = (path: string, what: string, limit: number) => ({ kind: 'rule/too-large', path, what, limit });
const option = (code: string) => ({ code, text: { en: code } });

describe('a survey definition from JSON', () => {
  it('is what was written, a copy of it, and the same as one of TypeScript', () => {
    const survey = json();
    expect(valueOf(parseSurveyDefinition(survey))).toStrictEqual(afterDelivery);
    expect(valueOf(parseSurveyDefinition(survey))).not.toBe(survey);
    expect(valueOf(checkSurveyDefinition(afterDelivery))).toBe(afterDelivery);
  });

  it('comes back from its own text, whichever it is', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anySurvey, (survey) => {
      const written = JSON.parse(JSON.stringify(survey));
      expect(valueOf(parseSurveyDefinition(written))).toStrictEqual(written);
      expect(valueOf(checkSurveyDefinition(survey))).toBe(survey);
    }), { numRuns: 200 });
  });

  it('may leave out what it need not have', () => {
    const text = { 'zh-Hant': '谢谢' };
    const least = { v: 1, languages: ['zh-Hant'], questions: [{ kind: 'nps', id: 'a', text }] };
    expect(valueOf(parseSurveyDefinition(least))).toEqual(least);
  });

  it.each<[string, unknown, object]>([
    ['no record', [], malformed('', 'record')],
    ['a class', new Map(), malformed('', 'plain-value')],
    ['a getter', { v: 1, get questions(): never { throw new Error('it was run'); } }, malformed('/questions', 'plain-value')],
    ['another version', changed(['v'], 2), malformed('/v', 'version')],
    ['a field more', changed(['name'], 'x'), unknown('/name', 'field')],
    ['a field less', changed(['questions'], undefined), malformed('/questions', 'plain-value')],
    ['the name of a prototype as a field', JSON.parse('{"v":1,"__proto__":{}}'), unknown('/__proto__', 'field')],

    ['no language', changed(['languages'], []), malformed('/languages', 'list')],
    ['a word for a language', changed(['languages', 1], 'farsi'), malformed('/languages/1', 'language')],
    ['a number for a language', changed(['languages', 0], 1), malformed('/languages/0', 'language')],
    ['a language twice', changed(['languages'], ['en', 'fa', 'en']), { kind: 'rule/id-repeated', path: '/languages/2' }],
    ['thirteen languages', changed(['languages'], Array.from('abcdefghijklm', (letter) => `e${letter}`)), tooLarge('/languages', 'list', 12)],

    ['no question', changed(['questions'], []), malformed('/questions', 'list')],
    ['a text for the questions', changed(['questions'], 'all'), malformed('/questions', 'list')],
    ['fifty-one questions', changed(['questions'], Array.from({ length: 51 }, () => ({}))), tooLarge('/questions', 'list', 50)],
    ['a text for a question', changed(q(0), 'x'), malformed('/questions/0', 'record')],
    ['a kind that nobody knows', changed(q(0, 'kind'), 'stars'), malformed('/questions/0/kind', 'one-of')],
    ['the name of a method as a kind', changed(q(0, 'kind'), 'toString'), malformed('/questions/0/kind', 'one-of')],
    ['a condition of the NPS question', changed(q(1, 'when'), { op: 'all', of: [] }), unknown('/questions/1/when', 'field')],
    ['a choice without options', changed(q(0, 'options'), undefined), malformed('/questions/0/options', 'plain-value')],
    ['an id with a dot', changed(q(0, 'id'), 'a.b'), malformed('/questions/0/id', 'name')],
    ['an id that is too long', changed(q(0, 'id'), 'a'.repeat(61)), malformed('/questions/0/id', 'name')],
    ['an id that every object has', changed(q(3, 'id'), 'constructor'), malformed('/questions/3/id', 'name')],
    ['an id twice', changed(q(4, 'id'), 'why'), { kind: 'rule/id-repeated', path: '/questions/4/id' }],
    ['no NPS question', changed(q(1), { kind: 'comment', id: 'score', text: { en: 'x' } }), { kind: 'survey/nps-question-count', count: 0 }],
    ['two NPS questions', changed(q(4), { kind: 'nps', id: 'speed', text: { en: 'x' } }), { kind: 'survey/nps-question-count', count: 2 }],
    ['a scale that nobody knows', changed(q(1, 'scale'), '0-7'), malformed('/questions/1/scale', 'one-of')],
    ['a number for a scale', changed(q(1, 'scale'), 10), malformed('/questions/1/scale', 'one-of')],
    ['one end of a scale', changed(q(1, 'ends', 'highest'), undefined), malformed('/questions/1/ends/highest', 'plain-value')],
    ['a text for the ends', changed(q(1, 'ends'), 'bad to good'), malformed('/questions/1/ends', 'record')],
    ['an end without words', changed(q(1, 'ends', 'lowest'), { en: ' ' }), malformed('/questions/1/ends/lowest/en', 'text')],
    ['a text for a flag', changed(q(2, 'required'), 'yes'), malformed('/questions/2/required', 'true-or-false')],
    ['one question in a composite', changed(q(4, 'countsInComposite'), false), { kind: 'survey/composite-of-one', question: 'score' }],
    ['a question in a composite that not everybody is asked', changed(q(4, 'when'), { op: 'all', of: [] }), malformed('/questions/4/when', 'absent')],

    ['another pick', changed(q(0, 'pick'), 'two'), malformed('/questions/0/pick', 'one-of')],
    ['no option', changed(q(0, 'options'), []), malformed('/questions/0/options', 'list')],
    ['fifty-one options', changed(q(0, 'options'), Array.from({ length: 51 }, (_, index) => option(`o${index}`))), tooLarge('/questions/0/options', 'list', 50)],
    ['a text for an option', changed(q(0, 'options', 0), 'shoes'), malformed('/questions/0/options/0', 'record')],
    ['an option without a code', changed(q(0, 'options', 0, 'code'), undefined), malformed('/questions/0/options/0/code', 'plain-value')],
    ['an option with spaces in its code', changed(q(0, 'options', 0, 'code'), 'a b'), malformed('/questions/0/options/0/code', 'name')],
    ['an option twice', changed(q(0, 'options', 1, 'code'), 'shoes'), { kind: 'rule/id-repeated', path: '/questions/0/options/1/code' }],
    ['the code of other words for an option', changed(q(0, 'options', 1, 'code'), 'other'), { kind: 'rule/id-repeated', path: '/questions/0/options/1/code' }],
    ['an option without words', changed(q(0, 'options', 0, 'text'), {}), malformed('/questions/0/options/0/text/en', 'text')],

    ['a condition over what nobody knows', changed(q(2, 'when', 'path'), 'customer.age'), unknown('/questions/2/when/path', 'fact')],
    ['a condition over the score before it is known', changed(q(0, 'when'), { op: 'exists', path: 'response.score' }), unknown('/questions/0/when/path', 'fact')],
    ['a condition over its own answer', changed(q(2, 'when'), { op: 'exists', path: 'answer.why' }), { kind: 'survey/condition-looks-ahead', path: '/questions/2/when/path', question: 'why' }],
    ['a condition over a later answer', changed(q(2, 'when'), { op: 'all', of: [{ op: 'exists', path: 'answer.bought' }, { op: 'not', of: { op: 'exists', path: 'answer.consent' } }] }), { kind: 'survey/condition-looks-ahead', path: '/questions/2/when/of/1/of/path', question: 'consent' }],
    ['a condition over the answer to nothing', changed(q(2, 'when'), { op: 'exists', path: 'answer.nothing' }), unknown('/questions/2/when/path', 'fact')],
    ['a condition that calls a kind', changed(q(2, 'when'), { op: 'call', code: 'x', args: null }), unknown('/questions/2/when/code', 'condition-kind')],
    ['an option that an earlier question does not have', changed(q(5, 'when', 'value'), 'gloves'), malformed('/questions/5/when/value', 'one-of')],
    ['a condition that is none', changed(q(2, 'when'), null), malformed('/questions/2/when', 'record')],

    ['other words before the score', changed(q(0, 'variants'), [{ for: 'passive', text: { en: 'x' } }]), malformed('/questions/0/variants', 'absent')],
    ['no other words', changed(q(3, 'variants'), []), malformed('/questions/3/variants', 'list')],
    ['a text for other words', changed(q(3, 'variants', 0), 'x'), malformed('/questions/3/variants/0', 'record')],
    ['other words for nobody', changed(q(3, 'variants', 0, 'for'), 'fans'), malformed('/questions/3/variants/0/for', 'one-of')],
    ['other words for three scores', changed(q(3, 'variants', 0, 'for'), [1, 2, 3]), malformed('/questions/3/variants/0/for', 'one-of')],
    ['other words from half a score', changed(q(3, 'variants', 0, 'for'), [0.5, 6]), malformed('/questions/3/variants/0/for/0', 'whole-number')],
    ['other words to eleven', changed(q(3, 'variants', 0, 'for'), [0, 11]), malformed('/questions/3/variants/0/for/1', 'whole-number')],
    ['other words the wrong way round', changed(q(3, 'variants', 0, 'for'), [6, 0]), malformed('/questions/3/variants/0/for/1', 'in-order')],
    ['other words for one score twice', changed(q(3, 'variants', 1, 'for'), [5, 10]), { kind: 'survey/variants-overlap', path: '/questions/3/variants/1/for', score: 5 }],
    ['other words without words', changed(q(3, 'variants', 0, 'text'), { fa: 'x' }), malformed('/questions/3/variants/0/text/en', 'text')],
    ['other help without words', changed(q(3, 'variants', 0, 'help'), 'x'), malformed('/questions/3/variants/0/help', 'record')],

    ['a text that is not translated', changed(q(0, 'text'), 'x'), malformed('/questions/0/text', 'record')],
    ['a text in a language that the survey does not have', changed(q(0, 'text', 'ru'), 'x'), unknown('/questions/0/text/ru', 'language')],
    ['a text that is not there in the first language', changed(q(0, 'text'), { fa: 'x' }), malformed('/questions/0/text/en', 'text')],
    ['a blank text', changed(q(0, 'text', 'en'), ' \u200f'), malformed('/questions/0/text/en', 'text')],
    ['a number for a text', changed(q(0, 'text', 'en'), 7), malformed('/questions/0/text/en', 'text')],
    ['a text that cannot be stored', changed(q(0, 'text', 'fa'), 'a\0'), malformed('/questions/0/text/fa', 'text')],
    ['a text of 1,001 characters', changed(q(0, 'text', 'en'), 'x'.repeat(1_001)), tooLarge('/questions/0/text/en', 'text', 1_000)],
    ['a help of 501 characters', changed(q(0, 'help'), { en: 'x'.repeat(501) }), tooLarge('/questions/0/help/en', 'text', 500)],
    ['a label of 201 characters', changed(q(0, 'other'), { en: 'x'.repeat(201) }), tooLarge('/questions/0/other/en', 'text', 200)],
    ['a placeholder that nobody can fill', changed(q(0, 'text', 'en'), 'Dear {{customer.shoeSize|you}}'), { kind: 'survey/placeholder-unknown', path: '/questions/0/text/en', placeholder: 'customer.shoeSize' }],
    ['a placeholder that leaves a hole', changed(q(0, 'text', 'en'), 'Dear {{customer.name}}'), { kind: 'survey/placeholder-without-fallback', path: '/questions/0/text/en', placeholder: 'customer.name' }],

    ['a list of endings', changed(['endings'], []), malformed('/endings', 'record')],
    ['an ending less', changed(['endings', 'passive'], undefined), malformed('/endings/passive', 'plain-value')],
    ['a text for an ending', changed(['endings', 'passive'], 'bye'), malformed('/endings/passive', 'record')],
    ['an ending without a title', changed(['endings', 'passive', 'title'], undefined), malformed('/endings/passive/title', 'plain-value')],
    ['an ending with a link', changed(['endings', 'passive', 'url'], 'x'), unknown('/endings/passive/url', 'field')],
    ['an ending without words', changed(['endings', 'detractor', 'text'], {}), malformed('/endings/detractor/text/en', 'text')],
  ])('is refused with %s', (_, survey, refusal) => {
    expect(refusalOf(parseSurveyDefinition(survey))).toEqual(refusal);
  });

  it('is refused or ready to be followed, whatever was changed in it', { timeout: 60_000 }, () => {
    const hostile = fc.constantFrom<unknown>(null, undefined, -1, 1.5, Number.NaN, '9', '', [], {}, true, 'constructor', { op: 'all', of: [] }, { en: 'x' }, [[]], new Date(0), () => 1);
    fc.assert(fc.property(anySurvey, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), hostile, (survey, way, value) => {
      const written = JSON.parse(JSON.stringify(survey));
      let place = written;
      for (const [step, choice] of way.entries()) {
        const names = Object.keys(place);
        const name = names[choice % Math.max(1, names.length)];
        if (name === undefined) break;
        if (step === way.length - 1 || typeof place[name] !== 'object' || place[name] === null) { place[name] = value; break; }
        place = place[name];
      }
      const parsed = parseSurveyDefinition(written);
      if (parsed.ok) expect(valueOf(showSurvey(parsed.value, {}, { language: 'fa' }, {})).next).not.toBeNull();
      else if ('path' in parsed.refusal) expect(parsed.refusal.path).toMatch(/^(\/[^/]*)*$/);
    }), { numRuns: 400 });
  });
});
