import type { SendingChannel } from '../channels/sending-channel.js';
import type { Eligibility } from './check-eligibility.js';
import type { ReachFault } from './choose-channel.js';
import type { DryRunLine } from './dry-run.js';

type Reason = Eligibility['reasons'][number];

/** How many customers a reason keeps away. */
export interface DryRunReason {
  readonly kind: Reason['kind'];
  /** What of it: since when, by what, the unit of a quota, the fault of the channels; `null` when there is no more to say. */
  readonly detail: string | null;
  /** Who has this reason, perhaps among others. */
  readonly customers: number;
  /** Who has no other: so many more would be asked without it. */
  readonly alone: number;
  /** As the first of them has it, for a sentence. */
  readonly first: Reason;
  /** Ids of the first of them, five at most. */
  readonly examples: readonly string[];
}

/** A dry run, counted. */
export interface DryRunSummary {
  readonly customers: number;
  readonly ask: number;
  readonly wait: number;
  readonly skip: number;
  /** Who would be asked through each. */
  readonly channels: Readonly<Record<SendingChannel, number>>;
  /** The most frequent first. */
  readonly reasons: readonly DryRunReason[];
}

const mostExamples = 5;

/** Nobody was looked at. */
const nobody: DryRunSummary = { customers: 0, ask: 0, wait: 0, skip: 0, channels: { email: 0, sms: 0, webhook: 0 }, reasons: [] };

/**
 * The lines of a dry run, counted. Several parts of a list are counted one after the other, each with what came before.
 *
 * @param before - the summary so far
 * @example
 * dryRunSummary(dryRun(subjects, now)).ask; // 12
 */
export function dryRunSummary(lines: Iterable<DryRunLine>, before: DryRunSummary = nobody): DryRunSummary {
  const outcomes = { ask: before.ask, wait: before.wait, skip: before.skip };
  const channels = { ...before.channels };
  const counted = new Map(before.reasons.map((reason) => [keyOf(reason.kind, reason.detail), reason]));
  for (const { customerId, eligibility: { outcome, channel, reasons } } of lines) {
    outcomes[outcome] += 1;
    if (outcome === 'ask' && channel !== null) channels[channel] += 1;
    const different = new Map(reasons.map((reason) => [keyOf(reason.kind, detailOf(reason)), reason]));
    for (const [key, reason] of different) {
      const { customers, alone, first, examples } = counted.get(key) ?? { customers: 0, alone: 0, first: reason, examples: [] };
      counted.set(key, {
        kind: reason.kind, detail: detailOf(reason), customers: customers + 1, alone: alone + (different.size === 1 ? 1 : 0), first,
        examples: examples.length < mostExamples ? [...examples, customerId] : examples,
      });
    }
  }
  const { ask, wait, skip } = outcomes;
  // Equally frequent ones in an order that does not hang on who came first.
  const reasons = [...counted].sort(([one, { customers }], [other, { customers: others }]) => others - customers || (one < other ? -1 : 1));
  return { customers: ask + wait + skip, ask, wait, skip, channels, reasons: reasons.map(([, reason]) => reason) };
}

function keyOf(kind: Reason['kind'], detail: string | null): string {
  return `${kind} ${detail ?? ''}`;
}

/** From the one that says least. */
const faults: readonly ReachFault[] = ['address', 'consent', 'bounced', 'withdrawn', 'not-ready'];

function detailOf(reason: Reason): string | null {
  switch (reason.kind) {
    case 'contact/too-soon':
    case 'eligibility/asked-before':
      return reason.since;
    case 'contact/unsubscribed':
      return reason.from;
    case 'eligibility/not-meant':
      return reason.by;
    case 'eligibility/quota-reached':
      return reason.unit;
    case 'eligibility/no-channel':
      return faults.findLast((fault) => reason.tried.some((one) => one.fault === fault)) ?? null;
    default:
      return null;
  }
}
