import type { AlarmCode } from '../incentives/incentive-alarms.js';
import type { BonusPart, BonusStatement, BonusStatus } from '../incentives/bonus-statement.js';
import type { BonusPartOf } from '../incentives/paid-points.js';
import type { PlanWarning } from '../incentives/plan-warnings.js';
import type { StatementLine } from '../incentives/statement-line.js';
import type { EventCount } from '../stats/event-count.js';

/** Minor units of a currency as the language writes them. */
export type MoneyWording = (amount: number) => string;

/** What one language says about the bonuses of staff. */
export interface BonusTexts {
  /** An amount in whole minor units of a currency of ISO 4217. */
  readonly money: (amount: number, currency: string) => string;
  readonly parts: Readonly<Record<BonusPartOf, string>>;
  readonly lines: {
    readonly [Code in StatementLine['code']]: (line: Extract<StatementLine, { readonly code: Code }>, money: MoneyWording) => string;
  };
  readonly alarms: Readonly<Record<AlarmCode, string>>;
  /** Own share and the one it is compared with, after the name of the alarm. */
  readonly compared: (alarm: string, own: EventCount, against: EventCount) => string;
  /** What becomes of a part that an alarm doubts. */
  readonly statuses: Readonly<Record<BonusStatus, (amount: string) => string>>;
  readonly warnings: {
    readonly [Code in PlanWarning['code']]: (warning: Extract<PlanWarning, { readonly code: Code }>, money: MoneyWording) => string;
  };
}

/**
 * A statement in sentences: how each part came about, what is doubted, and what becomes of it.
 *
 * @param texts - `bonusTexts` of `@goodword/core/texts/<lang>/bonus`
 * @returns a list for each part, in the order in which one would calculate
 */
export function bonusSentences(texts: BonusTexts, statement: BonusStatement): Readonly<Record<BonusPartOf, readonly string[]>> {
  const money: MoneyWording = (amount) => texts.money(amount, statement.currency);
  const sentences = ({ lines, alarms, status, amount }: BonusPart): readonly string[] => [
    ...lines.map((line) => lineSentence(texts, line, money)),
    ...alarms.map(({ code, own, against }) => texts.compared(texts.alarms[code], own, against)),
    texts.statuses[status](money(amount)),
  ];
  return { branch: sentences(statement.parts.branch), person: sentences(statement.parts.person) };
}

/**
 * The sentence for a warning about a plan.
 *
 * @param texts - `bonusTexts` of `@goodword/core/texts/<lang>/bonus`
 * @param currency - that of the plan
 */
export function planWarningSentence(texts: BonusTexts, warning: PlanWarning, currency: string): string {
  // The code picks the function that takes this warning; TypeScript cannot follow the pair through the index.
  const sentence = texts.warnings[warning.code] as (warning: PlanWarning, money: MoneyWording) => string;
  return sentence(warning, (amount) => texts.money(amount, currency));
}

function lineSentence(texts: BonusTexts, line: StatementLine, money: MoneyWording): string {
  // As above.
  const sentence = texts.lines[line.code] as (line: StatementLine, money: MoneyWording) => string;
  return sentence(line, money);
}
