import { describe, expect, it } from 'vitest';
import { afterDelivery } from '../../test/surveys.js';
import { isLanguage } from './is-language.js';
import { isRightToLeft } from './is-right-to-left.js';
import { languageFor } from './language-for.js';
import { missingTranslations } from './missing-translations.js';
import { textIn } from './text-in.js';

describe('the tag of a language', () => {
  it.each(['fa', 'fa-IR', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'ckb'])('may be %s', (tag) => {
    expect(isLanguage(tag)).toBe(true);
  });

  it.each(['', 'f', 'FA', 'fa_IR', 'fa-ir', 'zh-hant', 'persian', 'en-x-private', 'constructor', null, 1])('is not %j', (tag) => {
    expect(isLanguage(tag)).toBe(false);
  });
});

describe('the direction of writing', () => {
  it.each(['fa', 'fa-IR', 'ar', 'he', 'ur-PK', 'ckb', 'az-Arab', 'pa-Arab-PK', 'dv'])('of %s is from right to left', (language) => {
    expect(isRightToLeft(language)).toBe(true);
  });

  it.each(['en', 'ru', 'zh-Hans', 'th', 'pt-BR', 'az', 'ku', 'fa-Latn', 'ar-Latn-EG', ''])('of %j is from left to right', (language) => {
    expect(isRightToLeft(language)).toBe(false);
  });
});

describe('the language in which somebody reads', () => {
  it.each<[string, readonly string[], readonly string[], string]>([
    ['as they want it', ['en', 'fa'], ['fa'], 'fa'],
    ['without their region', ['en', 'fa'], ['fa-IR'], 'fa'],
    ['without region and script', ['en', 'zh'], ['zh-Hant-TW'], 'zh'],
    ['with their script before their language', ['zh', 'zh-Hant'], ['zh-Hant-TW'], 'zh-Hant'],
    ['by their second wish', ['en', 'ru'], ['fa', 'ru'], 'ru'],
    ['a relative of it', ['en', 'pt-BR'], ['pt-PT'], 'pt-BR'],
    ['a relative before their second wish', ['en', 'pt-BR', 'ru'], ['pt', 'ru'], 'pt-BR'],
    ['as it was written with an underscore', ['en', 'pt-BR'], ['PT_br'], 'pt-BR'],
    ['the first one otherwise', ['en', 'fa'], ['th'], 'en'],
    ['the first one without a wish', ['fa', 'en'], [], 'fa'],
    ['the first one for a wish that is none', ['fa', 'en'], [''], 'fa'],
    ['not another one that begins with the same letters', ['en', 'fa', 'fan'], ['fan-GQ'], 'fan'],
    ['nor one whose letters begin it', ['en', 'fa'], ['fan'], 'en'],
    ['found also for a wish of a million parts', ['en', 'fa'], [`fa${'-x'.repeat(1_000_000)}`], 'fa'],
  ])('is %s', (_, languages, wanted, language) => {
    expect(languageFor(languages, wanted)).toBe(language);
  });

  it('is none where there is none', () => {
    expect(() => languageFor([], ['en'])).toThrow(RangeError);
  });
});

describe('a text', () => {
  it.each([
    [{ en: 'Why?', fa: 'چرا؟' }, 'fa-IR', 'چرا؟'],
    [{ en: 'Why?' }, 'fa', 'Why?'],
    [{ th: 'ทำไม', en: 'Why?' }, 'fa', 'Why?'],
    [{ th: 'ทำไม' }, 'fa', 'ทำไม'],
    [{}, 'fa', ''],
  ])('%j is read in %s as %j', (text, language, words) => {
    expect(textIn(text, language, 'en')).toBe(words);
  });
});

describe('what is still to be translated', () => {
  it('is every text in every language that it is not there in', () => {
    const missing = missingTranslations(afterDelivery);
    expect(missing.every(({ language }) => language === 'fa')).toBe(true);
    expect(missing.map(({ path }) => path)).toEqual([
      '/questions/0/text', '/questions/0/options/0/text', '/questions/0/options/1/text', '/questions/0/other',
      '/questions/1/text', '/questions/1/ends/lowest', '/questions/1/ends/highest',
      '/questions/2/text', '/questions/2/options/0/text', '/questions/2/options/1/text', '/questions/2/options/2/text',
      '/questions/3/text', '/questions/3/help', '/questions/3/variants/0/text', '/questions/3/variants/0/help', '/questions/3/variants/1/text',
      '/questions/4/text', '/questions/4/ends/lowest', '/questions/4/ends/highest',
      '/questions/5/text', '/questions/5/options/0/text', '/questions/5/options/1/text', '/questions/6/text', '/questions/7/text',
      '/endings/promoter/title', '/endings/promoter/text', '/endings/passive/title', '/endings/detractor/title', '/endings/detractor/text',
    ]);
  });

  it('is nothing in a survey of one language', () => {
    expect(missingTranslations({ ...afterDelivery, languages: ['en'] })).toEqual([]);
  });
});
