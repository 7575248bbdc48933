import { askingMessages as en } from '@goodword/core/texts/en/asking';
import { askingMessages as fa } from '@goodword/core/texts/fa/asking';
import { askingMessages as pt } from '@goodword/core/texts/pt/asking';
import { askingMessages as ru } from '@goodword/core/texts/ru/asking';
import { askingMessages as th } from '@goodword/core/texts/th/asking';
import { askingMessages as zh } from '@goodword/core/texts/zh/asking';
import { useLanguage } from '../language.js';
import type { Language } from '../texts.js';

const all = { en, fa, ru, zh, th, pt } satisfies Record<Language, unknown>;

type Reason = Parameters<(typeof en)['delivery/failed-for-good']>[0]['reason'];

/** Why a message was not delivered, in the words that core has for it. */
export function useDeliveryWords(): (reason: string) => string {
  const { language } = useLanguage();
  // The service names the reasons that core knows.
  return (reason) => all[language]['delivery/failed-for-good']({ kind: 'delivery/failed-for-good', reason: reason as Reason, code: null });
}
