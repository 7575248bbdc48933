import { decideTier } from '../loyalty/decide-tier.js';
import { tierPoints } from '../loyalty/tier-points.js';
import { firstStanding, type TierEvent } from '../loyalty/tier-standing.js';
import type { SimulatedCustomer, SimulationRun } from './simulation-run.js';

/** Decides the tier of a member anew. Kinds of points count under their names, purchases as `spend` and `visits`, friends as `referrals`. */
export function decideTiers(run: SimulationRun, customer: SimulatedCustomer, at: Date): void {
  const { programme, terms, transactions } = run;
  if (programme.tiers === null || !customer.isMember) return;
  const earned = Object.keys(programme.points?.currencies ?? {}).flatMap(
    (currency) => tierPoints(transactions.get(customer.id) ?? [], customer.id, currency, currency),
  );
  const history = { qualifications: [...customer.qualifications, ...earned], joinedAt: customer.joinedAt, clock: terms.clock };
  const decision = decideTier(programme.tiers, customer.standing ?? firstStanding(customer), history, at);
  customer.standing = decision.standing;
  customer.tierDueAt = decision.nextAt;
  tellTierChanges(run, customer, decision.events, at);
}

/** The tier as time has left it, before something else happens: one that has ended gives nothing more. */
export function passTiers(run: SimulationRun, customer: SimulatedCustomer, at: Date): void {
  if (customer.tierDueAt !== null && customer.tierDueAt <= at) decideTiers(run, customer, at);
}

/** Raises and losses are events of their own, which rules may wait for. */
export function tellTierChanges(run: SimulationRun, customer: SimulatedCustomer, events: readonly TierEvent[], at: Date): void {
  for (const event of events) {
    if (event.kind !== 'tier/raised' && event.kind !== 'tier/lowered') continue;
    const tierChangeId = `${customer.id}:${event.to}:${event.at.toISOString()}`;
    run.queue.push({
      event: `membership/tier-${event.kind === 'tier/raised' ? 'raised' : 'lowered'}`, at,
      ids: { tierChangeId, membershipId: customer.id, customerId: customer.id }, facts: {},
    });
  }
}
