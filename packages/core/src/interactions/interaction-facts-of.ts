import type { ValueOf } from '../rules/fact-type.js';
import type { InteractionFacts } from '../vocabulary/interaction-facts.js';
import type { CheckedInteraction } from './check-interaction.js';
import type { Money } from './parse-money.js';

/** Facts of an interaction with their values; what is not known is `null`. */
export type KnownInteractionFacts = { readonly [Path in keyof InteractionFacts]: ValueOf<InteractionFacts[Path]> | null };

/** What is known beside the interaction itself. */
export interface InteractionSetting {
  /** The one currency of the facts. An amount in another is not known, as nobody has said what it is worth. */
  readonly currency: string;
  /** Whether it is the customer's first purchase; `null` when that is not known. */
  readonly firstPurchase: boolean | null;
  /** What a refund or cancellation takes back, whose facts these then are; absent: it is recorded. */
  readonly refund?: { readonly takenBack: Money | null } | undefined;
}

/**
 * What rules and triggers may ask for when an interaction is recorded, refunded or cancelled: the facts `interaction.…` of the
 * vocabulary. Of a refund the amount is what this one gives back.
 *
 * @example
 * const setting = { currency: 'EUR', firstPurchase: true };
 * interactionFactsOf(bought, setting)['interaction.kind']; // 'purchase'
 */
export function interactionFactsOf(
  interaction: Pick<CheckedInteraction, 'type' | 'occurredAt' | 'amount' | 'product' | 'staff' | 'channel'>,
  { currency, firstPurchase, refund }: InteractionSetting,
): KnownInteractionFacts {
  const money = refund === undefined ? interaction.amount : refund.takenBack;
  return {
    'interaction.kind': interaction.type,
    'interaction.amount': money?.currency === currency ? money.amount : null,
    'interaction.product': interaction.product,
    'interaction.staff': interaction.staff,
    'interaction.channel': interaction.channel,
    'interaction.happenedAt': interaction.occurredAt,
    'interaction.firstPurchase': firstPurchase,
    'interaction.refund': refund !== undefined,
  };
}
