import type { PeriodUnit } from '../calendars/period-unit.js';
import type { ChannelFault } from './choose-channel.js';

/**
 * Why a survey does not ask a customer now, beside what the contact budget says. `until`: the first instant at which this one no
 * longer stands in the way.
 */
export type EligibilityRefusal =
  /** The survey is not about such interactions, or its condition does not hold, or depends on what is not known. */
  | { readonly kind: 'eligibility/not-meant'; readonly by: 'interactionType' | 'condition' }
  /** This customer was not drawn on this occasion. `share`: of so many are asked, 0 to 1. */
  | { readonly kind: 'eligibility/not-sampled'; readonly share: number }
  /** No channel of the survey reaches the customer; for each of them, why not. */
  | { readonly kind: 'eligibility/no-channel'; readonly tried: readonly ChannelFault[] }
  /** By the clock of this survey; `null`: it asks nobody twice. */
  | { readonly kind: 'eligibility/asked-before'; readonly since: 'sent' | 'answer' | 'decline'; readonly until: Date | null }
  | { readonly kind: 'eligibility/quota-reached'; readonly unit: PeriodUnit; readonly atMost: number; readonly until: Date }
  | { readonly kind: 'eligibility/not-due'; readonly until: Date }
  /** A day of rest where the customer lives. */
  | { readonly kind: 'eligibility/day-off'; readonly until: Date }
  /** It is too long ago, or will be when nothing else stands in the way any more. */
  | { readonly kind: 'eligibility/too-late'; readonly latestAt: Date };
