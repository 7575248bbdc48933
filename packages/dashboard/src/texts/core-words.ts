import type { CategoryNames, VerdictSentences } from '@goodword/core';
import * as en from '@goodword/core/texts/en';
import * as fa from '@goodword/core/texts/fa';
import * as pt from '@goodword/core/texts/pt';
import * as ru from '@goodword/core/texts/ru';
import * as th from '@goodword/core/texts/th';
import * as zh from '@goodword/core/texts/zh';
import { useLanguage } from './language.js';
import type { Language } from './texts.js';

/** Words that core owns, so that a report, a refusal and this page say the same. */
export interface CoreWords {
  readonly categoryNames: CategoryNames;
  readonly verdicts: VerdictSentences;
}

const all: Readonly<Record<Language, CoreWords>> = { en, fa, ru, zh, th, pt };

export function useCoreWords(): CoreWords {
  return all[useLanguage().language];
}
