import type { FactTypes } from '../rules/define-facts.js';
import type { FactType } from '../rules/fact-type.js';
import { branchFacts, type BranchFacts } from './branch-facts.js';
import { calendarFacts, type CalendarFacts } from './calendar-facts.js';
import { caseFacts, type CaseFacts } from './case-facts.js';
import { customerFacts, type CustomerFacts } from './customer-facts.js';
import { interactionFacts, type InteractionFacts } from './interaction-facts.js';
import { membershipFacts, type MembershipFacts } from './membership-facts.js';
import { referralFacts, type ReferralFacts } from './referral-facts.js';
import { responseFacts, type ResponseFacts } from './response-facts.js';
import { voucherFacts, type VoucherFacts } from './voucher-facts.js';

/** Attributes of customers that a workspace declares, as facts `customer.attribute.<name>`. */
export type AttributeFacts<A extends FactTypes> = {
  readonly [Name in keyof A & string as `customer.attribute.${Name}`]: A[Name];
};

/** No attributes. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- a record with no name at all is what is meant
export type NoFacts = Readonly<Record<never, FactType>>;

/** Facts of several groups as one type, which an intersection of interfaces is not for a schema. */
type Together<T> = { readonly [Path in keyof T]: Extract<T[Path], FactType> };

/** Facts that every event about a customer may carry. */
export type AmbientFacts<A extends FactTypes = NoFacts> =
  Together<CustomerFacts & AttributeFacts<A> & MembershipFacts & BranchFacts & CalendarFacts>;

/** Every fact that Goodword itself knows of, and the attributes `A` of a workspace's customers. */
export type ProductFacts<A extends FactTypes = NoFacts> =
  Together<AmbientFacts<A> & ResponseFacts & InteractionFacts & CaseFacts & ReferralFacts & VoucherFacts>;

function attributeFacts<A extends FactTypes>(attributes: A): AttributeFacts<A> {
  const facts = Object.entries(attributes).map(([name, type]) => [`customer.attribute.${name}`, type]);
  // The same names with the same types, as the mapped type says.
  return Object.fromEntries(facts) as AttributeFacts<A>;
}

/** Settings of the catalogue. */
export interface ProductSettings<A extends FactTypes = NoFacts> {
  /** ISO 4217; the one currency of all amounts. */
  readonly currency: string;
  /** Attributes of your customers that rules may ask for, by name: `{ plan: enumOf('basic', 'pro') }`. */
  readonly attributes?: A | undefined;
}

/** Facts that every event about a customer may carry. */
export function ambientFacts<const A extends FactTypes = NoFacts>({ currency, attributes }: ProductSettings<A>): AmbientFacts<A> {
  // Absent attributes are those of no name.
  const own = attributeFacts(attributes ?? ({} as A));
  // All of them are types of facts; TypeScript cannot see through names that are made of names.
  return { ...customerFacts(currency), ...own, ...membershipFacts, ...branchFacts, ...calendarFacts } as AmbientFacts<A>;
}

/**
 * The catalogue of facts: what a rule, a segment or a programme may ask for, of answers, customers, interactions, cases,
 * memberships, referrals, vouchers, branches and the calendar. Spread it into a schema with facts of your own.
 *
 * @throws RangeError when `currency` is not three capital letters
 * @example
 * const facts = productFacts({ currency: 'EUR', attributes: { plan: enumOf('basic', 'pro') } });
 * facts['customer.attribute.plan'].words; // ['basic', 'pro']
 * facts['response.score'].max; // 10
 */
export function productFacts<const A extends FactTypes = NoFacts>(settings: ProductSettings<A>): ProductFacts<A> {
  const { currency } = settings;
  return {
    ...ambientFacts(settings),
    ...responseFacts,
    ...interactionFacts(currency),
    ...caseFacts,
    ...referralFacts(currency),
    ...voucherFacts(currency),
    // As above.
  } as ProductFacts<A>;
}
