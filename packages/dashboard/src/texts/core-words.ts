import type { CategoryNames, InvitationStatusNames, VerdictSentences } from '@goodword/core';
import * as en from '@goodword/core/texts/en';
import * as fa from '@goodword/core/texts/fa';
import * as pt from '@goodword/core/texts/pt';
import * as ru from '@goodword/core/texts/ru';
import * as th from '@goodword/core/texts/th';
import * as zh from '@goodword/core/texts/zh';
import { invitationStatusNames as enStatuses } from '@goodword/core/texts/en/asking';
import { invitationStatusNames as faStatuses } from '@goodword/core/texts/fa/asking';
import { invitationStatusNames as ptStatuses } from '@goodword/core/texts/pt/asking';
import { invitationStatusNames as ruStatuses } from '@goodword/core/texts/ru/asking';
import { invitationStatusNames as thStatuses } from '@goodword/core/texts/th/asking';
import { invitationStatusNames as zhStatuses } from '@goodword/core/texts/zh/asking';
import { useLanguage } from './language.js';
import type { Language } from './texts.js';

/** Words that core owns, so that a report, a refusal and this page say the same. */
export interface CoreWords {
  readonly categoryNames: CategoryNames;
  readonly verdicts: VerdictSentences;
  readonly invitationStatusNames: InvitationStatusNames;
}

const all: Readonly<Record<Language, CoreWords>> = {
  en: { categoryNames: en.categoryNames, verdicts: en.verdicts, invitationStatusNames: enStatuses },
  fa: { categoryNames: fa.categoryNames, verdicts: fa.verdicts, invitationStatusNames: faStatuses },
  ru: { categoryNames: ru.categoryNames, verdicts: ru.verdicts, invitationStatusNames: ruStatuses },
  zh: { categoryNames: zh.categoryNames, verdicts: zh.verdicts, invitationStatusNames: zhStatuses },
  th: { categoryNames: th.categoryNames, verdicts: th.verdicts, invitationStatusNames: thStatuses },
  pt: { categoryNames: pt.categoryNames, verdicts: pt.verdicts, invitationStatusNames: ptStatuses },
};

export function useCoreWords(): CoreWords {
  return all[useLanguage().language];
}
