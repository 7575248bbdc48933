import fc from 'fast-check';
import { applyCommand } from '../src/points/apply-command.js';
import { auditLedger, brokenRules } from '../src/points/audit-ledger.js';
import { pointsBalance } from '../src/points/points-balance.js';
import type { PointsCommand } from '../src/points/points-command.js';
import { accountOf, emptyLedger, type PointsAccount, type PointsLedger } from '../src/points/points-ledger.js';
import { isExpired } from '../src/points/points-lot.js';
import type { PointsPolicy, PointsProgramme } from '../src/points/points-programme.js';
import type { PointsTransaction } from '../src/points/points-transaction.js';
import { postTransaction } from '../src/points/post-transaction.js';
import { runDue } from '../src/points/run-due.js';
import { entryOf, valuesOf } from '../src/points/shared-map.js';

/** What the model drives: the ledger, or a faulty one. */
export interface LedgerUnderTest {
  readonly apply: typeof applyCommand;
  readonly due: typeof runDue;
}

export const ledger: LedgerUnderTest = { apply: applyCommand, due: runDue };

const kinds = [
  'earn', 'earn', 'earn', 'earn', 'earn', 'earnPending', 'earnForLater', 'activate', 'hold', 'hold', 'capture', 'captureLess', 'release', 'spend', 'spend',
  'reverse', 'reverseSome', 'reverseInProportion', 'undo', 'undoSome', 'transfer', 'adjust', 'open', 'runDue', 'repeat', 'repeatOther',
  'changeProgramme',
] as const;

/** A step without the names of lots and holds: those are looked up when it is taken, so that it shrinks well. */
export interface ModelStep {
  readonly kind: (typeof kinds)[number];
  readonly member: number;
  readonly currency: number;
  readonly amount: number;
  /** Which of the lots, holds, spends or earlier commands. */
  readonly which: number;
  /** Hours since the step before. */
  readonly wait: number;
}

const members = ['ana', 'bo', 'chai'] as const;
const currencies = ['points', 'miles'] as const;

const anyPolicy: fc.Arbitrary<PointsPolicy> = fc.record({
  expiry: fc.constantFrom<PointsPolicy['expiry'][]>(
    { kind: 'never' }, { kind: 'fixed', days: 3 }, { kind: 'fixed', days: 10 }, { kind: 'sliding', days: 4 },
  ),
  reversal: fc.constantFrom<PointsPolicy['reversal'][]>('onlyPending', 'withinBalance', 'debt', 'debt'),
  lateUndo: fc.constantFrom<PointsPolicy['lateUndo'][]>({ kind: 'expire' }, { kind: 'grace', days: 2 }),
});

const anyProgrammes: fc.Arbitrary<readonly PointsProgramme[]> = fc
  .array(
    fc.record({
      openLots: fc.constantFrom<PointsProgramme['openLots'][]>('lotsKeepTheirVersion', 'latest'),
      currencies: fc.record({ points: anyPolicy, miles: anyPolicy }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((versions) => versions.map((version, index) => ({ id: 'club', version: index + 1, ...version })));

const anyStep: fc.Arbitrary<ModelStep> = fc.record({
  kind: fc.constantFrom(...kinds),
  member: fc.constantFrom(0, 0, 0, 1, 2),
  currency: fc.constantFrom(0, 0, 0, 1),
  amount: fc.integer({ min: 1, max: 60 }),
  which: fc.nat({ max: 7 }),
  wait: fc.constantFrom(0, 0, 0, 1, 1, 5, 30, 100),
});

export interface ModelRun {
  readonly programmes: readonly PointsProgramme[];
  readonly steps: readonly ModelStep[];
}

export const anyRun: fc.Arbitrary<ModelRun> = fc.record({
  programmes: anyProgrammes,
  steps: fc.array(anyStep, { maxLength: 100, size: 'max' }),
});

const hour = 3_600_000;

/**
 * Takes the steps and looks after each of them whether the invariants hold.
 *
 * @returns how many commands were given, how many of them were applied, and the kinds of transactions that came about
 * @throws Error with the invariant that is broken
 */
export function followRun({ programmes, steps }: ModelRun, { apply, due }: LedgerUnderTest): {
  readonly commands: number; readonly applied: number; readonly kinds: ReadonlySet<string>;
} {
  const [first, ...later] = programmes;
  if (first === undefined) throw new Error('a run needs a programme');
  let state = emptyLedger(first);
  const transactions: PointsTransaction[] = [];
  const given: PointsCommand[] = [];
  let commands = 0;
  let applied = 0;
  let now = Date.UTC(2026, 0);
  steps.forEach((step, index) => {
    now += step.wait * hour;
    const at = new Date(now);
    const before = state;
    if (step.kind === 'runDue') {
      const done = due(state, at);
      state = follow(state, done.transactions, done.state);
      transactions.push(...done.transactions);
      looksRight(state);
      sameBalances(before, state, at);
      return;
    }
    const command = commandOf(step, `key ${index}`, at, { state, given, later });
    if (command === null) return;
    commands += 1;
    if (step.kind !== 'repeat' && step.kind !== 'repeatOther') given.push(command);
    const result = apply(state, command);
    const isRepeated = transactions.some(({ idempotencyKey }) => idempotencyKey === command.idempotencyKey);
    if (!result.ok) {
      if (isRepeated && step.kind === 'repeat') throw new Error('8: a repeated command is refused');
      return;
    }
    if (isRepeated) {
      if (step.kind === 'repeatOther') throw new Error('8: a key was used for another input');
      if (result.value.state !== state || !result.value.repeated) throw new Error('8: a repeated command adds an entry');
      const answer = transactions.filter(({ idempotencyKey }) => idempotencyKey === command.idempotencyKey);
      same(result.value.transactions, answer, '8: a repeated command has another answer');
      return;
    }
    applied += 1;
    state = follow(state, result.value.transactions, result.value.state);
    transactions.push(...result.value.transactions);
    looksRight(state);
    if (step.kind === 'spend' || step.kind === 'hold' || step.kind === 'earn') undoes(before, state, command, apply);
  });
  same(auditLedger(state, transactions), [], '9: the replayed transactions give another state');
  return { commands, applied, kinds: new Set(transactions.map(({ kind }) => kind)) };
}

/** Posts transactions one by one and looks at what each may not do. */
function follow(before: PointsLedger, transactions: readonly PointsTransaction[], after: PointsLedger): PointsLedger {
  let state = before;
  for (const transaction of transactions) {
    const { entries, moves, member, currency, at, kind } = transaction;
    if (entries.reduce((sum, { amount }) => sum + amount, 0n) !== 0n) throw new Error('1: a transaction does not add up to zero');
    if (entries.some(({ amount }) => amount === 0n)) throw new Error('1: an entry of zero');
    if (member !== null && currency !== null) {
      const { lots, activeAt } = accountOf(state, member, currency);
      for (const { lot: id, from, to } of moves) {
        const lot = lots.find((candidate) => candidate.id === id);
        const isUse = from === 'available' && to !== 'expired' && kind !== 'reverse';
        if (lot === undefined || (isUse && isExpired(lot, activeAt, at))) throw new Error('11: points are used after their expiry');
      }
    }
    state = postTransaction(state, transaction);
  }
  return after;
}

const numbered: readonly (readonly [RegExp, string])[] = [
  [/^available is/, '2'], [/^held is/, '3'], [/^pending is/, '4'], [/of a lot/, '5'], [/^no balance/, '6'], [/owed/, '7'],
  [/undone/, '10'], [/taken back/, '12'],
];

function looksRight(state: PointsLedger): void {
  for (const account of valuesOf(state.accounts)) {
    for (const broken of brokenRules(account)) {
      if (broken.kind !== 'broken') continue;
      const number = numbered.find(([pattern]) => pattern.test(broken.rule))?.[1];
      throw new Error(`${number}: ${broken.rule}`);
    }
  }
}

/** A balance does not depend on whether the job has run. */
function sameBalances(before: PointsLedger, after: PointsLedger, now: Date): void {
  for (const { member, currency } of valuesOf(after.accounts)) {
    const stored = accountOf(after, member, currency);
    const { available, pending, held, debt } = stored;
    same(pointsBalance(before, member, currency, now), { available, pending, held, debt }, '11: a late job changes the balance');
  }
}

/** Undoing at once what was done gives the balances of before, if points that came back had nothing to fill. */
function undoes(before: PointsLedger, after: PointsLedger, command: PointsCommand, apply: LedgerUnderTest['apply']): void {
  if (command.kind !== 'spend' && command.kind !== 'hold' && command.kind !== 'earn') return;
  const { member, currency, at, idempotencyKey } = command;
  const common = { member, currency, at, idempotencyKey: `back ${idempotencyKey}` };
  const back: PointsCommand = command.kind === 'spend' ? { ...common, kind: 'undo', spend: idempotencyKey }
    : command.kind === 'hold' ? { ...common, kind: 'release', hold: idempotencyKey }
      : { ...common, kind: 'reverse', lot: idempotencyKey };
  const account = accountOf(after, member, currency);
  const isPlain = account.lots.every(({ shortfall }) => shortfall === 0n);
  const reversal = after.programme.currencies[currency]?.reversal;
  if (!isPlain || (command.kind === 'earn' && reversal !== 'debt')) return;
  const undone = apply(after, back);
  if (!undone.ok) throw new Error('10: what was done just now cannot be undone');
  const own = (ledgerAfter: PointsLedger): unknown => balancesOf(accountOf(ledgerAfter, member, currency));
  same(own(undone.value.state), own(runDue(before, at).state), '10: undoing does not bring back what was');
}

function balancesOf({ available, pending, held, debt, lots }: PointsAccount): unknown {
  return { available, pending, held, debt, lots: lots.map((lot) => [lot.available, lot.pending, lot.held]).filter((parts) => parts.some(Boolean)) };
}

interface Surroundings {
  readonly state: PointsLedger;
  readonly given: readonly PointsCommand[];
  readonly later: readonly PointsProgramme[];
}

function commandOf(step: ModelStep, idempotencyKey: string, at: Date, { state, given, later }: Surroundings): PointsCommand | null {
  const [member = members[0], currency = currencies[0]] = [members[step.member], currencies[step.currency]];
  const account = accountOf(state, member, currency);
  const common = { idempotencyKey, at, member, currency };
  const amount = BigInt(step.amount);
  const chosen = <T>(items: readonly T[]): T | undefined => items[items.length - 1 - (step.which % Math.max(1, items.length))];
  const lot = chosen(account.lots)?.id ?? 'none';
  const spend = chosen(account.spends)?.id ?? 'none';
  const hold = chosen(account.holds.filter(({ status }) => status === 'open'))?.id ?? chosen(account.holds)?.id ?? 'none';
  switch (step.kind) {
    case 'earn': return { ...common, kind: 'earn', amount };
    case 'earnPending':
      return { ...common, kind: 'earn', amount, pendingUntil: step.which === 0 ? 'activated' : new Date(at.getTime() + step.which * 20 * hour) };
    case 'earnForLater':
      return {
        ...common, kind: 'earn', amount, earnedAt: new Date(at.getTime() - step.which * 24 * hour),
        expiresAt: step.which % 3 === 0 ? 'never' : step.which % 3 === 1 ? null : new Date(at.getTime() + 30 * hour),
      };
    case 'activate': return { ...common, kind: 'activate', lot };
    case 'hold': return { ...common, kind: 'hold', amount, until: new Date(at.getTime() + (1 + step.which * 10) * hour) };
    case 'capture': return { ...common, kind: 'capture', hold };
    case 'captureLess': return { ...common, kind: 'capture', hold, amount };
    case 'release': return { ...common, kind: 'release', hold };
    case 'spend': return { ...common, kind: 'spend', amount };
    case 'reverse': return { ...common, kind: 'reverse', lot };
    case 'reverseSome': return { ...common, kind: 'reverse', lot, amount };
    case 'reverseInProportion': return { ...common, kind: 'reverse', lot, returned: { soFar: step.amount, of: 60 } };
    case 'undo': return { ...common, kind: 'undo', spend };
    case 'undoSome': return { ...common, kind: 'undo', spend, amount };
    case 'transfer': return { ...common, kind: 'transfer', amount, to: members[step.which % 3] ?? member };
    case 'adjust':
      return { ...common, kind: 'adjust', amount: step.which % 2 === 0 ? amount : -amount, actor: 'olga', reason: 'a mistake' };
    case 'open':
      return { ...common, kind: 'open', lots: [{ amount, earnedAt: at, expiresAt: step.which === 0 ? null : new Date(at.getTime() + step.which * 20 * hour) }] };
    case 'repeat': {
      const earlier = chosen(given);
      return earlier === undefined ? null : { ...earlier, at };
    }
    case 'repeatOther': {
      const earlier = chosen(given.filter((command) => entryOf(state.answers, command.idempotencyKey) !== null));
      return earlier === undefined ? null : { ...earlier, at, cause: `not as before: ${idempotencyKey}` };
    }
    case 'changeProgramme': {
      const next = later[state.earlierProgrammes.length];
      return next === undefined ? null : { kind: 'changeProgramme', idempotencyKey, at, programme: next };
    }
    case 'runDue': return null;
  }
}

function same(actual: unknown, expected: unknown, message: string): void {
  const written = (value: unknown): string => JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item));
  if (written(actual) !== written(expected)) throw new Error(`${message}\n${written(actual)}\nis not\n${written(expected)}`);
}
