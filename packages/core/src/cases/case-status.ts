/**
 * Where the recovery of a customer stands.
 *
 * - `opened`: nobody has spoken with the customer yet.
 * - `contacted`: somebody has.
 * - `causeConfirmed`: the true cause is known.
 * - `remedied`: something was done about it.
 * - `resurveyed`: the customer was asked again, and the next answer decides.
 * - `recovered`, `notRecovered`: it did, or the customer left or declined before.
 * - `closedWithoutContact`: nobody ever reached the customer, or there was no reason to.
 */
export type CaseStatus =
  | 'opened' | 'contacted' | 'causeConfirmed' | 'remedied' | 'resurveyed'
  | 'recovered' | 'notRecovered' | 'closedWithoutContact';

/** Where a case may go from each status. From the last three nowhere: who comes back gets a new case, by `reopenCase`. */
export const caseTransitions: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  opened: ['contacted', 'closedWithoutContact'],
  contacted: ['causeConfirmed', 'notRecovered'],
  causeConfirmed: ['remedied', 'notRecovered'],
  remedied: ['resurveyed', 'notRecovered'],
  resurveyed: ['recovered', 'notRecovered'],
  recovered: [],
  notRecovered: [],
  closedWithoutContact: [],
};

/** All of them, from the first to the final ones. The names are those of the table above. */
export const caseStatuses: readonly CaseStatus[] = Object.keys(caseTransitions) as CaseStatus[];

/** Those in which somebody still has something to do. */
export const openStatuses: readonly CaseStatus[] = caseStatuses.filter((status) => caseTransitions[status].length > 0);

/** Those from which there is no way on. */
export const finalStatuses: readonly CaseStatus[] = caseStatuses.filter((status) => caseTransitions[status].length === 0);

/** The statuses from which a case may come to this one. */
export function statusesBefore(next: CaseStatus): readonly CaseStatus[] {
  return caseStatuses.filter((status) => caseTransitions[status].includes(next));
}
