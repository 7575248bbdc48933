/** A reason as it is sent. */
export interface WrittenReason {
  readonly code: string;
  readonly text: Readonly<Record<string, string>>;
  readonly retired: boolean;
}

/** What is written of the reasons and not saved: reason by reason, so that what others save of other reasons stays. */
export interface ReasonChanges {
  /** By their codes. */
  readonly changed: Readonly<Record<string, WrittenReason>>;
  readonly added: readonly WrittenReason[];
}

export const noReasonChanges: ReasonChanges = { changed: {}, added: [] };

/** Whether what an earlier visit kept can still be shown. */
export function isReasonChanges(read: unknown): read is ReasonChanges {
  if (typeof read !== 'object' || read === null) return false;
  const { changed, added } = read as Readonly<Record<string, unknown>>;
  return typeof changed === 'object' && changed !== null && Object.values(changed).every(isWritten) && Array.isArray(added) && added.every(isWritten);
}

function isWritten(read: unknown): boolean {
  if (typeof read !== 'object' || read === null) return false;
  const { code, text, retired } = read as Readonly<Record<string, unknown>>;
  return typeof code === 'string' && typeof text === 'object' && text !== null && typeof retired === 'boolean';
}

/**
 * The reasons with what was changed, and after them what was added.
 *
 * @param reasons - those of the workspace now; a change of one that is gone is dropped
 */
export function withReasonChanges(reasons: readonly WrittenReason[], { changed, added }: ReasonChanges): readonly WrittenReason[] {
  const current = reasons.map(({ code, text, retired }) => (Object.hasOwn(changed, code) ? changed[code] : undefined) ?? { code, text, retired });
  return [...current, ...added.filter((reason) => !isAmong(reason, reasons))];
}

/** The changes without what was added and is stored by now, as after a saving whose answer was lost. */
export function withoutStored({ changed, added }: ReasonChanges, reasons: readonly WrittenReason[]): ReasonChanges {
  return { changed, added: added.filter((reason) => !isAmong(reason, reasons)) };
}

function isAmong(reason: WrittenReason, reasons: readonly WrittenReason[]): boolean {
  return reasons.some((other) => other.code === reason.code && isSame(other, reason));
}

/** The changes with one more to a reason that is stored; none when it is again as it is stored. */
export function withReasonChanged(changes: ReasonChanges, stored: WrittenReason, next: WrittenReason): ReasonChanges {
  const others = Object.entries(changes.changed).filter(([code]) => code !== stored.code);
  return { ...changes, changed: Object.fromEntries(isSame(stored, next) ? others : [...others, [stored.code, next]]) };
}

function isSame({ text: one, ...first }: WrittenReason, { text: other, ...second }: WrittenReason): boolean {
  return first.retired === second.retired && Object.keys(one).length === Object.keys(other).length
    && Object.entries(one).every(([language, words]) => other[language] === words);
}
