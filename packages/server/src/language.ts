import { type KnownRefusal, messageOf } from '@goodword/core';
import { messages as en } from '@goodword/core/texts/en';
import { messages as fa } from '@goodword/core/texts/fa';
import { messages as pt } from '@goodword/core/texts/pt';
import { messages as ru } from '@goodword/core/texts/ru';
import { messages as th } from '@goodword/core/texts/th';
import { messages as zh } from '@goodword/core/texts/zh';

const messagesIn = { en, fa, ru, zh, th, pt } as const;
export type Language = keyof typeof messagesIn;

/** The first language of an Accept-Language header that there are texts for, by its weights; English else. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((part, place) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((text) => text !== undefined);
    return { language: tag.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality), place };
  });
  const best = wishes
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.place - b.place)
    .map(({ language }) => language)
    .find((language) => isLanguage(language));
  return best ?? 'en';
}

export function messageFor(language: Language, refusal: KnownRefusal): string {
  return messageOf(messagesIn[language], refusal);
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(messagesIn, text);
}
