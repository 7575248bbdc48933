import type { VoucherQuote, VoucherReturn } from './voucher-quote.js';

/** The changes that take so much of a quote's own changes back. */
export function giveBack(quote: VoucherQuote, amounts: { readonly uses: 0 | 1; readonly money: number }): readonly VoucherReturn[] {
  return quote.changes.flatMap(({ key, within }) => {
    const by = amounts[within.limit.of];
    return by === 0 ? [] : [{ key, by: -by, within: null }];
  });
}
