/** How a fraction of the smallest unit of money is rounded: away, or to the nearest, a half to the even one. */
export type VoucherRounding = 'floor' | 'half-even';

/** On what a discount counts: the goods, everything that is to be paid with the shipping, or the goods of these products. */
export type VoucherTarget = 'order' | 'nextPayment' | { readonly products: readonly string[] };

/** So many hundredths of a percent of what earlier vouchers have left. */
export interface PercentReward {
  readonly kind: 'percent';
  /** 1 to 10,000: 1,000 is 10 %. */
  readonly basisPoints: number;
  /** Most money it gives for one order; `null` for no such bound. */
  readonly atMost: number | null;
  readonly rounding: VoucherRounding;
  readonly appliesTo: VoucherTarget;
}

/** So much money, or what there is to pay when that is less. */
export interface AmountReward {
  readonly kind: 'amount';
  readonly amount: number;
  readonly appliesTo: VoucherTarget;
}

/** The shipping costs nothing. */
export interface ShippingReward {
  readonly kind: 'shipping';
  /** Most money it gives; `null` for all of the shipping. */
  readonly atMost: number | null;
}

/** A gift beside the order. */
export interface ItemReward {
  readonly kind: 'item';
  readonly product: string;
  readonly quantity: number;
  /** What one is worth, for budgets and for comparing vouchers; nothing is taken off the order. */
  readonly unitValue: number;
}

/** The order earns more points. Worth no money, so that budgets do not count it; limit its uses. */
export interface PointsReward {
  readonly kind: 'points';
  /** In hundredths, 101 to 10,000: 200 is twice the points. */
  readonly multiplier: number;
}

/** What a voucher gives. Money is in the smallest unit of the programme's currency. */
export type VoucherReward = PercentReward | AmountReward | ShippingReward | ItemReward | PointsReward;
