import { ok, type Result } from '../result.js';
import type { BonusStatement } from './bonus-statement.js';
import { incentiveAlarms } from './incentive-alarms.js';
import type { IncentivePlan } from './incentive-plan.js';
import type { IncentiveGroupUnknown } from './incentive-refusal.js';
import { staffBonus } from './staff-bonus.js';
import type { BranchResults } from './unit-results.js';

/**
 * The statements of all staff for a period: scores, alarms, amounts.
 *
 * @param branches - each once, and each staff member in one of them
 * @returns in the order of branches and staff; refuses `incentive/group-unknown`
 * @throws RangeError when a count is not one, more answered than were invited, or a branch or staff member occurs twice
 */
export function staffBonuses(plan: IncentivePlan, branches: readonly BranchResults[]): Result<readonly BonusStatement[], IncentiveGroupUnknown> {
  const staff = branches.flatMap((branch) => branch.staff);
  checkOnce('branch', branches.map(({ branch }) => branch));
  checkOnce('staff member', staff.map((person) => person.staff));
  const branchAlarms = incentiveAlarms(branches, plan.alarms);
  const staffAlarms = incentiveAlarms(staff, plan.alarms);
  const statements: BonusStatement[] = [];
  for (const [at, results] of branches.entries()) {
    const ofBranch = { results, alarms: branchAlarms[at] ?? [] };
    for (const person of results.staff) {
      const ofPerson = { results: person, alarms: staffAlarms[statements.length] ?? [] };
      const statement = staffBonus(plan, { staff: person.staff, branch: results.branch, ofBranch, ofPerson });
      if (!statement.ok) return statement;
      statements.push(statement.value);
    }
  }
  return ok(statements);
}

function checkOnce(name: string, codes: readonly string[]): void {
  if (new Set(codes).size < codes.length) throw new RangeError(`staffBonuses: a ${name} occurs twice`);
}
