import { bool, instant, moneyIn, type BoolFact, type InstantFact, type MoneyFact, type TextFact } from '../rules/fact-type.js';
import { code } from './value-types.js';

/** The purchase, delivery, support call or onboarding step that the event is about. */
export interface InteractionFacts {
  /** Your word for it, such as `purchase`. */
  readonly 'interaction.kind': TextFact;
  readonly 'interaction.amount': MoneyFact;
  readonly 'interaction.product': TextFact;
  readonly 'interaction.staff': TextFact;
  readonly 'interaction.channel': TextFact;
  readonly 'interaction.happenedAt': InstantFact;
  readonly 'interaction.firstPurchase': BoolFact;
  readonly 'interaction.refund': BoolFact;
}

export function interactionFacts(currency: string): InteractionFacts {
  return {
    'interaction.kind': code,
    'interaction.amount': moneyIn(currency),
    'interaction.product': code,
    'interaction.staff': code,
    'interaction.channel': code,
    'interaction.happenedAt': instant(),
    'interaction.firstPurchase': bool(),
    'interaction.refund': bool(),
  };
}
