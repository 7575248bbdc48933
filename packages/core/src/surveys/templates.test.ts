import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { defaultCauses } from '../cases/cause-taxonomy.js';
import { checkAnswers } from './check-answers.js';
import { checkReasons } from './check-reasons.js';
import { changeSurveyStatus } from './change-survey-status.js';
import { mapTexts } from './map-texts.js';
import { parseReasonTaxonomy } from './parse-reason-taxonomy.js';
import { parseSurveyDefinition } from './parse-survey-definition.js';
import { showSurvey } from './show-survey.js';
import type { SurveyDefinition, TranslatedText } from './survey-definition.js';
import { readyReasons, surveyTemplates, templateLanguages } from './templates.js';

const scripts: Readonly<Record<string, RegExp>> = {
  en: /\p{Script=Latin}/u, fa: /\p{Script=Arabic}/u, pt: /\p{Script=Latin}/u, ru: /\p{Script=Cyrillic}/u, th: /\p{Script=Thai}/u, zh: /\p{Script=Han}/u,
};

const textsOf = (part: unknown): readonly TranslatedText[] => {
  const texts: TranslatedText[] = [];
  mapTexts(part, (text) => { texts.push(text); return text; });
  return texts;
};

const byId = (id: string): SurveyDefinition => surveyTemplates.find((template) => template.id === id)!.definition;

describe('the templates', () => {
  it('are six, in six languages', () => {
    expect(surveyTemplates.map(({ id }) => id)).toEqual(['relationship', 'after-purchase', 'after-delivery', 'after-support', 'onboarding', 'kiosk']);
    expect(templateLanguages).toEqual(['en', 'fa', 'pt', 'ru', 'th', 'zh']);
  });

  it.each(surveyTemplates)('$id is a survey that can go live at once', ({ definition }) => {
    const parsed = valueOf(parseSurveyDefinition(JSON.parse(JSON.stringify(definition))));
    expect(parsed).toEqual(definition);
    expect(valueOf(changeSurveyStatus({ status: 'draft', definition }, 'live'))).toBe('live');
    expect(valueOf(checkReasons(definition, readyReasons))).toBe(definition);
  });

  it.each(surveyTemplates)('$id is written in the letters of each language, and differently in each', ({ name, definition }) => {
    for (const text of [name, ...textsOf(definition)]) {
      expect(Object.keys(text)).toEqual(templateLanguages);
      expect(new Set(Object.values(text)).size).toBe(6);
      for (const [language, words] of Object.entries(text)) {
        // What fills a placeholder does not count as words.
        expect(words.replaceAll(/\{\{[^}]*\}\}/g, '')).toMatch(scripts[language]!);
        expect(words).toBe(words.trim());
        expect(words).not.toMatch(/ {2}|\bNPS\b/);
      }
    }
  });

  it.each(surveyTemplates)('$id has the same placeholders in every language, each with its fallback in that language', ({ definition }) => {
    for (const text of textsOf(definition)) {
      const names = Object.values(text).map((words) => [...words.matchAll(/\{\{([^|}]*)/g)].map(([, name]) => name));
      for (const those of names) expect(new Set(those)).toEqual(new Set(names[0]));
      for (const [language, words] of Object.entries(text)) {
        for (const [, fallback = ''] of words.matchAll(/\|([^}]*)\}\}/g)) expect(fallback).toMatch(scripts[language]!);
      }
    }
  });

  it.each(surveyTemplates)('$id reads as one sentence with nothing known but the company', ({ definition }) => {
    for (const language of templateLanguages) {
      for (const score of [0, 7, 10]) {
        const { questions, ending } = valueOf(showSurvey(definition, { score }, { language }, { company: 'Lar' }));
        for (const { text, help } of questions) expect(`${text} ${help ?? ''}`).not.toMatch(/[{}|]| {2}\S|undefined/);
        expect(ending?.title).toMatch(scripts[language]!);
      }
    }
  });

  it.each(surveyTemplates)('$id asks detractors for reasons and whether to contact them, and promoters for neither', ({ definition }) => {
    const asked = (score: number) => valueOf(showSurvey(definition, { score }, {}, {})).questions.map(({ kind }) => kind);
    expect(asked(3)).toEqual(expect.arrayContaining(['nps', 'reasons', 'contactMe']));
    expect(asked(8)).toContain('reasons');
    expect(asked(8)).not.toContain('contactMe');
    expect(asked(10)).not.toContain('reasons');
    expect(asked(10)).not.toContain('contactMe');
  });

  it('have endings that differ by category and say what happens next', () => {
    for (const { definition } of surveyTemplates) {
      const { promoter, passive, detractor } = definition.endings!;
      expect(new Set([promoter, passive, detractor].map(({ title }) => title['en'])).size).toBe(3);
      expect(detractor.text?.['en']).toContain('contact you');
    }
  });

  it('ask for an address only where nobody knows who answers', () => {
    expect(valueOf(checkAnswers(byId('kiosk'), { score: 2, 'contact-me': { wanted: true, address: 'a@b.pt' } })).contactAddress).toBe('a@b.pt');
    expect(refusalOf(checkAnswers(byId('onboarding'), { score: 2, 'contact-me': { wanted: true, address: 'a@b.pt' } }))).toMatchObject({ expected: 'address' });
  });

  it('ask whoever still has the problem, whatever the score', () => {
    const asked = (solved: string) => valueOf(showSurvey(byId('after-support'), { score: 10, solved }, {}, {})).questions.map(({ id }) => id);
    expect(asked('partly')).toContain('contact-me');
    expect(asked('yes')).not.toContain('contact-me');
  });
});

describe('the reasons to start with', () => {
  it('are reasons, in six languages', () => {
    expect(valueOf(parseReasonTaxonomy(JSON.parse(JSON.stringify(readyReasons))))).toEqual(readyReasons);
    for (const { text } of readyReasons) {
      expect(Object.keys(text)).toEqual(templateLanguages);
      for (const [language, words] of Object.entries(text)) expect(words).toMatch(scripts[language]!);
    }
  });

  it('have the codes of the causes that a case may have', () => {
    const codes = readyReasons.map(({ code }) => code);
    for (const { causes } of defaultCauses.categories) for (const { code } of causes) expect(codes).toContain(code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
