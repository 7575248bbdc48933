import { type AskingRefusal, type KnownRefusal, messageOf, type MessagesOf } from '@goodword/core';
import { messages as en } from '@goodword/core/texts/en';
import { askingMessages as enAsking } from '@goodword/core/texts/en/asking';
import { messages as fa } from '@goodword/core/texts/fa';
import { askingMessages as faAsking } from '@goodword/core/texts/fa/asking';
import { messages as pt } from '@goodword/core/texts/pt';
import { askingMessages as ptAsking } from '@goodword/core/texts/pt/asking';
import { messages as ru } from '@goodword/core/texts/ru';
import { askingMessages as ruAsking } from '@goodword/core/texts/ru/asking';
import { messages as th } from '@goodword/core/texts/th';
import { askingMessages as thAsking } from '@goodword/core/texts/th/asking';
import { messages as zh } from '@goodword/core/texts/zh';
import { askingMessages as zhAsking } from '@goodword/core/texts/zh/asking';

/** What commands refuse: all but what only statistics and loyalty programmes do. */
export type ServedRefusal = KnownRefusal | AskingRefusal;

export type Language = 'en' | 'fa' | 'ru' | 'zh' | 'th' | 'pt';

const messagesIn: Readonly<Record<Language, MessagesOf<ServedRefusal>>> = {
  en: { ...en, ...enAsking },
  fa: { ...fa, ...faAsking },
  ru: { ...ru, ...ruAsking },
  zh: { ...zh, ...zhAsking },
  th: { ...th, ...thAsking },
  pt: { ...pt, ...ptAsking },
};

/** The first language of an Accept-Language header that there are texts for, by its weights; English else. */
export function languageOf(header: string | undefined): Language {
  return wantedLanguages(header).map((tag) => tag.split('-')[0] ?? '').find((language) => isLanguage(language)) ?? 'en';
}

/** The tags of an Accept-Language header in lower case, the dearest first. */
export function wantedLanguages(header: string | undefined): readonly string[] {
  const wishes = (header ?? '').split(',').map((part, place) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((text) => text !== undefined);
    return { tag, weight: quality === undefined ? 1 : Number(quality), place };
  });
  return wishes.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight || a.place - b.place).map(({ tag }) => tag);
}

export function messageFor(language: Language, refusal: ServedRefusal): string {
  return messageOf(messagesIn[language], refusal);
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(messagesIn, text);
}
