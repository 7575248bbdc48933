/** How one language writes money and shares. */
export interface AmountWording {
  /** Minor units of a currency, ISO 4217. */
  readonly money: (amount: number, currency: string) => string;
  /** A share from 0 to 1, as per cent with at most one decimal. */
  readonly percent: (share: number) => string;
}

/** @param locale - decides digits, separators, and where the sign stands */
export function amountWordingOf(locale: string): AmountWording {
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    money(amount, currency) {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
      const { maximumFractionDigits = 0 } = format.resolvedOptions();
      return format.format(amount / 10 ** maximumFractionDigits);
    },
    percent: (share) => percents.format(share),
  };
}
