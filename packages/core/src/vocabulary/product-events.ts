import type { FactTypes } from '../rules/define-facts.js';
import type { EventType } from '../rules/define-vocabulary.js';
import { branchFacts, type BranchFacts } from './branch-facts.js';
import { calendarFacts, type CalendarFacts } from './calendar-facts.js';
import { caseFacts, type CaseFacts } from './case-facts.js';
import { interactionFacts, type InteractionFacts } from './interaction-facts.js';
import { ambientFacts, type AmbientFacts, type NoFacts, type ProductSettings } from './product-facts.js';
import { referralFacts, type ReferralFacts } from './referral-facts.js';
import { responseFacts, type ResponseFacts } from './response-facts.js';
import { voucherFacts, type VoucherFacts } from './voucher-facts.js';

/** An event with the names of its ids and the facts that can be known when it happens. */
type Happening<Id extends string, Facts> = EventType<Id, keyof Facts & string> & { readonly facts: readonly (keyof Facts & string)[] };

type ResponseEvent<A extends FactTypes> = Happening<'responseId' | 'customerId', AmbientFacts<A> & ResponseFacts>;
type InteractionEvent<A extends FactTypes> = Happening<'interactionId' | 'customerId', AmbientFacts<A> & InteractionFacts>;
type CaseEvent<A extends FactTypes> =
  Happening<'caseId' | 'incidentId' | 'responseId' | 'customerId', AmbientFacts<A> & CaseFacts & ResponseFacts>;
type ReferralEvent<A extends FactTypes> =
  Happening<'referralId' | 'customerId' | 'advocateId' | 'friendId', AmbientFacts<A> & ReferralFacts>;
type AmbientEvent<A extends FactTypes, Id extends string> = Happening<Id | 'customerId', AmbientFacts<A>>;

/** What can happen in Goodword, and what is known then. The first id names the one occasion, so that nothing is done twice for it. */
export type ProductEvents<A extends FactTypes = NoFacts> = {
  readonly 'response/submitted': ResponseEvent<A>;
  readonly 'response/corrected': ResponseEvent<A>;
  readonly 'survey/dismissed': AmbientEvent<A, 'invitationId'>;
  readonly 'interaction/recorded': InteractionEvent<A>;
  readonly 'interaction/refunded': InteractionEvent<A>;
  /** With the answer that the case rests on. */
  readonly 'case/opened': CaseEvent<A>;
  readonly 'case/updated': CaseEvent<A>;
  readonly 'case/overdue': CaseEvent<A>;
  readonly 'case/closed': CaseEvent<A>;
  readonly 'membership/joined': AmbientEvent<A, 'membershipId'>;
  readonly 'membership/tier-raised': AmbientEvent<A, 'tierChangeId' | 'membershipId'>;
  readonly 'membership/tier-lowered': AmbientEvent<A, 'tierChangeId' | 'membershipId'>;
  readonly 'points/earned': AmbientEvent<A, 'lotId' | 'membershipId'>;
  readonly 'points/expiring': AmbientEvent<A, 'lotId' | 'membershipId'>;
  readonly 'stamp-card/completed': AmbientEvent<A, 'stampCardId' | 'membershipId'>;
  readonly 'referral/claimed': ReferralEvent<A>;
  readonly 'referral/qualified': ReferralEvent<A>;
  readonly 'referral/completed': ReferralEvent<A>;
  readonly 'referral/refunded': ReferralEvent<A>;
  readonly 'voucher/issued': Happening<'voucherId' | 'customerId', AmbientFacts<A> & VoucherFacts>;
  readonly 'voucher/expiring': Happening<'voucherId' | 'customerId', AmbientFacts<A> & VoucherFacts>;
  readonly 'voucher/redeemed':
    Happening<'redemptionId' | 'voucherId' | 'interactionId' | 'customerId', AmbientFacts<A> & VoucherFacts & InteractionFacts>;
  readonly 'segment/entered': AmbientEvent<A, 'entryId' | 'segmentId'>;
  readonly 'segment/left': AmbientEvent<A, 'entryId' | 'segmentId'>;
  /** Once a day and customer, for what time alone brings about: birthdays, anniversaries, silence. */
  readonly 'schedule/daily': AmbientEvent<A, 'occasionId'>;
  /** A period of a branch is over and its score is counted; no customer is involved. */
  readonly 'branch/measured': Happening<'measurementId' | 'branchId', BranchFacts & CalendarFacts>;
};

/**
 * The events of Goodword for a vocabulary.
 *
 * @param settings - those that `productFacts` was given
 * @example
 * productEvents({ currency: 'EUR' })['response/submitted'].ids; // ['responseId', 'customerId']
 */
export function productEvents<const A extends FactTypes = NoFacts>(settings: ProductSettings<A>): ProductEvents<A> {
  const { currency } = settings;
  const ambient = namesOf(ambientFacts(settings));
  const response = { ids: ['responseId', 'customerId'], facts: [...ambient, ...namesOf(responseFacts)] } as const;
  const interaction = {
    ids: ['interactionId', 'customerId'], facts: [...ambient, ...namesOf(interactionFacts(currency))],
  } as const;
  const recovery = {
    ids: ['caseId', 'incidentId', 'responseId', 'customerId'],
    facts: [...ambient, ...namesOf(caseFacts), ...namesOf(responseFacts)],
  } as const;
  const referral = {
    ids: ['referralId', 'customerId', 'advocateId', 'friendId'], facts: [...ambient, ...namesOf(referralFacts(currency))],
  } as const;
  const voucher = namesOf(voucherFacts(currency));
  const tier = { ids: ['tierChangeId', 'membershipId', 'customerId'], facts: ambient } as const;
  const lot = { ids: ['lotId', 'membershipId', 'customerId'], facts: ambient } as const;
  const entry = { ids: ['entryId', 'segmentId', 'customerId'], facts: ambient } as const;
  const issued = { ids: ['voucherId', 'customerId'], facts: [...ambient, ...voucher] } as const;
  return {
    'response/submitted': response,
    'response/corrected': response,
    'survey/dismissed': { ids: ['invitationId', 'customerId'], facts: ambient },
    'interaction/recorded': interaction,
    'interaction/refunded': interaction,
    'case/opened': recovery,
    'case/updated': recovery,
    'case/overdue': recovery,
    'case/closed': recovery,
    'membership/joined': { ids: ['membershipId', 'customerId'], facts: ambient },
    'membership/tier-raised': tier,
    'membership/tier-lowered': tier,
    'points/earned': lot,
    'points/expiring': lot,
    'stamp-card/completed': { ids: ['stampCardId', 'membershipId', 'customerId'], facts: ambient },
    'referral/claimed': referral,
    'referral/qualified': referral,
    'referral/completed': referral,
    'referral/refunded': referral,
    'voucher/issued': issued,
    'voucher/expiring': issued,
    'voucher/redeemed': {
      ids: ['redemptionId', 'voucherId', 'interactionId', 'customerId'],
      facts: [...ambient, ...voucher, ...namesOf(interactionFacts(currency))],
    },
    'segment/entered': entry,
    'segment/left': entry,
    'schedule/daily': { ids: ['occasionId', 'customerId'], facts: ambient },
    'branch/measured': { ids: ['measurementId', 'branchId'], facts: [...namesOf(branchFacts), ...namesOf(calendarFacts)] },
  };
}

function namesOf<F extends object>(facts: F): readonly (keyof F & string)[] {
  // Groups of facts are made here and have no other keys.
  return Object.keys(facts) as (keyof F & string)[];
}
