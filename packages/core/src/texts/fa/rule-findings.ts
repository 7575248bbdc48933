import type { RuleSetUnsound } from '../../publishing/publish-sound-rule-set.js';
import type { RuleFindingSentences } from '../rule-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const publishing: MessagesOf<RuleSetUnsound> = {
  'rule/unsound': ({ findings }) =>
    `این مجموعه قاعده را نمی‌توان منتشر کرد؛ موارد بازدارنده: ${number(findings.length)}. لطفاً آن‌ها را اصلاح کنید.`,
};

export const ruleFindings: RuleFindingSentences = {
  unreachable: ({ rule }) => `شرط ${quoted(rule)} هرگز برقرار نمی‌شود.`,
  shadowed: ({ rule, by }) => `قاعدهٔ ${quoted(rule)} هرگز اجرا نمی‌شود: ${quoted(by)} همیشه مقدم است.`,
  overlap: ({ rule, other }) =>
    `${quoted(rule)} و ${quoted(other)} هر دو انحصاری‌اند و ممکن است هم‌زمان برقرار باشند؛ فقط یکی اجرا می‌شود.`,
  unchecked: ({ rules }) =>
    `قاعده‌ها بیش از آن می‌پرسند که همه با هم مقایسه شوند؛ کامل بررسی نشد: ${number(rules.length)} قاعده، نخست ${quoted(rules[0] ?? '')}.`,
  scoreGap: ({ event, fact, scores }) =>
    `برای این مقادیر ${quoted(fact)} در رویداد ${quoted(event)} قاعده‌ای نیست: ${scores.map(number).join('، ')}.`,
  scoreMisfit: ({ rule, scores }) =>
    `امتیازهای ${quoted(rule)} یکی از گروه‌های NPS را دو پاره می‌کنند: ${scores.map(number).join('، ')}.`,
  uncapped: ({ rule, effect }) => `قاعدهٔ ${quoted(rule)} بدون سقف می‌دهد: ${quoted(effect)}.`,
  rewardByScore: ({ rule, effect }) =>
    `آنچه ${quoted(rule)} می‌دهد (${quoted(effect)}) به امتیاز بستگی دارد و افراد را به نوشتن امتیاز بهتر عادت می‌دهد.`,
};
