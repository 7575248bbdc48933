import type { Money } from '@goodword/core';
import type { InteractionRow } from './interaction.entity.js';

/** What was paid; `null` when nothing was, or nobody has said what. The table keeps both columns or neither. */
export function moneyOf({ amount, currency }: Pick<InteractionRow, 'amount' | 'currency'>): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}
