import { useLanguage } from '../language.js';
import { languages, type Language } from '../texts.js';
import type { AskingTexts } from './asking-texts.js';
import { en } from './en.js';
import { fa } from './fa.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { th } from './th.js';
import { zh } from './zh.js';

const all: Readonly<Record<Language, AskingTexts>> = { en, fa, ru, zh, th, pt };

/** The words of surveys and invitations. They are loaded with those pages: whoever reads answers does not wait for them. */
export function useAskingTexts(): AskingTexts {
  return all[useLanguage().language];
}

/** The same words for somebody who reads another language than this page; in English where there are none. */
export function askingTextsIn(tag: string): AskingTexts {
  return all[languages.find((language) => tag.toLowerCase().split('-')[0] === language) ?? 'en'];
}
