import { weekdays, type Weekday } from '../calendars/weekend.js';
import type { FactTypes } from '../rules/define-facts.js';
import {
  bool, enumOf, instant, int, listOf, moneyIn, personal, textUpTo,
  type BoolFact, type EnumFact, type FactType, type InstantFact, type IntFact, type ListFact, type MoneyFact, type TextFact,
} from '../rules/fact-type.js';
import type { Category } from '../scores/category.js';

/** The answer that the event is about. */
export interface ResponseFacts {
  readonly 'response.score': IntFact;
  readonly 'response.category': EnumFact<Category>;
  /** The score of the same customer's answer before. */
  readonly 'response.previousScore': IntFact;
  /** This score less the one before. */
  readonly 'response.scoreChange': IntFact;
  readonly 'response.hasComment': BoolFact;
  readonly 'response.reasons': ListFact<TextFact>;
  readonly 'response.survey': TextFact;
  readonly 'response.channel': TextFact;
  readonly 'response.product': TextFact;
  readonly 'response.staff': TextFact;
  readonly 'response.respondedAt': InstantFact;
  /** Made from another scale by a declared conversion. */
  readonly 'response.rescaled': BoolFact;
  /** The mean of several rating questions. */
  readonly 'response.composite': BoolFact;
  /** The customer was promised something for answering. */
  readonly 'response.rewardPromised': BoolFact;
}

/** What is known of the customer whenever something happens to them. */
export interface CustomerFacts {
  readonly 'customer.since': InstantFact;
  readonly 'customer.country': TextFact;
  readonly 'customer.locale': TextFact;
  readonly 'customer.birthdayInDays': IntFact;
  /** Purchases that were not undone. */
  readonly 'customer.orders': IntFact;
  readonly 'customer.spend': MoneyFact;
  readonly 'customer.spendInYear': MoneyFact;
  readonly 'customer.firstOrderAt': InstantFact;
  readonly 'customer.lastOrderAt': InstantFact;
  readonly 'customer.refunds': IntFact;
  readonly 'customer.answers': IntFact;
  readonly 'customer.score': IntFact;
  readonly 'customer.category': EnumFact<Category>;
  readonly 'customer.scoreChange': IntFact;
  readonly 'customer.churnLevel': EnumFact<'none' | 'watch' | 'at-risk' | 'high'>;
  readonly 'customer.lastAnsweredAt': InstantFact;
  readonly 'customer.lastAskedAt': InstantFact;
  readonly 'customer.lastReferralAskAt': InstantFact;
  readonly 'customer.lastReviewAskAt': InstantFact;
  readonly 'customer.lastApologyAt': InstantFact;
  readonly 'customer.openCases': IntFact;
  /** Friends who were brought and bought. */
  readonly 'customer.referrals': IntFact;
  readonly 'customer.segments': ListFact<TextFact>;
}

/** The purchase, delivery, support call or onboarding step that the event is about. */
export interface InteractionFacts {
  readonly 'interaction.kind': TextFact;
  readonly 'interaction.amount': MoneyFact;
  readonly 'interaction.product': TextFact;
  readonly 'interaction.staff': TextFact;
  readonly 'interaction.channel': TextFact;
  readonly 'interaction.happenedAt': InstantFact;
  readonly 'interaction.firstPurchase': BoolFact;
  readonly 'interaction.refund': BoolFact;
}

/** The recovery case that the event is about. */
export interface CaseFacts {
  readonly 'case.status': EnumFact<
    | 'opened' | 'contacted' | 'causeConfirmed' | 'remedied' | 'resurveyed'
    | 'recovered' | 'notRecovered' | 'closedWithoutContact'
  >;
  readonly 'case.score': IntFact;
  readonly 'case.causeConfirmed': BoolFact;
  readonly 'case.cause': TextFact;
  readonly 'case.causeScope': EnumFact<'single' | 'system'>;
  readonly 'case.priority': IntFact;
  readonly 'case.overdue': BoolFact;
  readonly 'case.openedAt': InstantFact;
  readonly 'case.reopened': BoolFact;
  readonly 'case.apologised': BoolFact;
}

/** The customer's membership of the club. */
export interface MembershipFacts {
  readonly 'membership.status': EnumFact<'active' | 'frozen' | 'closed' | 'merged'>;
  readonly 'membership.joinedAt': InstantFact;
  readonly 'membership.tier': TextFact;
  /** 0 is the lowest. */
  readonly 'membership.tierRank': IntFact;
  readonly 'membership.points': IntFact;
  readonly 'membership.pointsPending': IntFact;
  /** Points that expire next, and when. */
  readonly 'membership.pointsExpiring': IntFact;
  readonly 'membership.pointsExpireAt': InstantFact;
  readonly 'membership.stamps': IntFact;
}

/** The referral that the event is about. */
export interface ReferralFacts {
  readonly 'referral.status': EnumFact<
    'claimed' | 'underReview' | 'qualified' | 'completed' | 'rejected' | 'expired' | 'refunded'
  >;
  /** Whose view the event takes: the one who brings, or the one who is brought. */
  readonly 'referral.side': EnumFact<'advocate' | 'friend'>;
  readonly 'referral.programme': TextFact;
  readonly 'referral.purchase': MoneyFact;
  /** Which successful referral of the advocate it is: 1 is the first. */
  readonly 'referral.ordinal': IntFact;
}

/** The voucher that the event is about. */
export interface VoucherFacts {
  readonly 'voucher.programme': TextFact;
  readonly 'voucher.granted': MoneyFact;
  readonly 'voucher.expiresAt': InstantFact;
}

/** The branch at which it happened. */
export interface BranchFacts {
  readonly 'branch.code': TextFact;
  readonly 'branch.answers': IntFact;
  /** Net Promoter Score in whole points, rounded towards 0; unknown while nobody has answered. */
  readonly 'branch.nps': IntFact;
  /** Lower end of its interval, rounded down: what can be relied on. */
  readonly 'branch.npsLower': IntFact;
  readonly 'branch.reviews': IntFact;
  readonly 'branch.lastReviewAt': InstantFact;
}

/** Now, by the clock on the wall. */
export interface CalendarFacts {
  readonly 'calendar.weekday': EnumFact<Weekday>;
  readonly 'calendar.hour': IntFact;
  readonly 'calendar.dayOfMonth': IntFact;
  readonly 'calendar.month': IntFact;
  readonly 'calendar.holiday': BoolFact;
}

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

const code = textUpTo(200);
const score = int(0, 10);
const category = enumOf('detractor', 'passive', 'promoter');
const scoreChange = int(-10, 10);
const points = int(-100, 100);
const count = int(0);

export const responseFacts: ResponseFacts = {
  'response.score': score,
  'response.category': category,
  'response.previousScore': score,
  'response.scoreChange': scoreChange,
  'response.hasComment': bool(),
  'response.reasons': listOf(code, 100),
  'response.survey': code,
  'response.channel': code,
  'response.product': code,
  'response.staff': code,
  'response.respondedAt': instant(),
  'response.rescaled': bool(),
  'response.composite': bool(),
  'response.rewardPromised': bool(),
};

function customerFacts(currency: string): CustomerFacts {
  return {
    'customer.since': instant(),
    'customer.country': textUpTo(2),
    'customer.locale': textUpTo(35),
    'customer.birthdayInDays': personal(int(0, 366)),
    'customer.orders': count,
    'customer.spend': moneyIn(currency),
    'customer.spendInYear': moneyIn(currency),
    'customer.firstOrderAt': instant(),
    'customer.lastOrderAt': instant(),
    'customer.refunds': count,
    'customer.answers': count,
    'customer.score': score,
    'customer.category': category,
    'customer.scoreChange': scoreChange,
    'customer.churnLevel': enumOf('none', 'watch', 'at-risk', 'high'),
    'customer.lastAnsweredAt': instant(),
    'customer.lastAskedAt': instant(),
    'customer.lastReferralAskAt': instant(),
    'customer.lastReviewAskAt': instant(),
    'customer.lastApologyAt': instant(),
    'customer.openCases': count,
    'customer.referrals': count,
    'customer.segments': listOf(code, 100),
  };
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

export const caseFacts: CaseFacts = {
  'case.status': enumOf(
    'opened', 'contacted', 'causeConfirmed', 'remedied', 'resurveyed', 'recovered', 'notRecovered', 'closedWithoutContact',
  ),
  'case.score': score,
  'case.causeConfirmed': bool(),
  'case.cause': code,
  'case.causeScope': enumOf('single', 'system'),
  'case.priority': int(0, 100),
  'case.overdue': bool(),
  'case.openedAt': instant(),
  'case.reopened': bool(),
  'case.apologised': bool(),
};

const membershipFacts: MembershipFacts = {
  'membership.status': enumOf('active', 'frozen', 'closed', 'merged'),
  'membership.joinedAt': instant(),
  'membership.tier': code,
  'membership.tierRank': count,
  'membership.points': count,
  'membership.pointsPending': count,
  'membership.pointsExpiring': count,
  'membership.pointsExpireAt': instant(),
  'membership.stamps': count,
};

export function referralFacts(currency: string): ReferralFacts {
  return {
    'referral.status': enumOf('claimed', 'underReview', 'qualified', 'completed', 'rejected', 'expired', 'refunded'),
    'referral.side': enumOf('advocate', 'friend'),
    'referral.programme': code,
    'referral.purchase': moneyIn(currency),
    'referral.ordinal': int(1),
  };
}

export function voucherFacts(currency: string): VoucherFacts {
  return { 'voucher.programme': code, 'voucher.granted': moneyIn(currency), 'voucher.expiresAt': instant() };
}

export const branchFacts: BranchFacts = {
  'branch.code': code,
  'branch.answers': count,
  'branch.nps': points,
  'branch.npsLower': points,
  'branch.reviews': count,
  'branch.lastReviewAt': instant(),
};

export const calendarFacts: CalendarFacts = {
  'calendar.weekday': enumOf(...weekdays),
  'calendar.hour': int(0, 23),
  'calendar.dayOfMonth': int(1, 31),
  'calendar.month': int(1, 12),
  'calendar.holiday': bool(),
};

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
