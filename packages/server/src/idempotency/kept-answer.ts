/** A date as it is kept: JSON has none, and a text that looks like one is still a text. */
interface KeptDate {
  readonly $date: string;
}

/** An answer as JSON that `answerKept` reads: lists, plain objects, texts, numbers, true, false, null, and dates. */
export function keptAnswer(answer: unknown): unknown {
  if (answer instanceof Date) return { $date: answer.toISOString() } satisfies KeptDate;
  return mapped(answer, keptAnswer);
}

/** The answer that `keptAnswer` kept. */
export function answerKept(kept: unknown): unknown {
  return isKeptDate(kept) ? new Date(kept.$date) : mapped(kept, answerKept);
}

function isKeptDate(kept: unknown): kept is KeptDate {
  return typeof kept === 'object' && kept !== null && '$date' in kept && typeof kept.$date === 'string';
}

function mapped(value: unknown, each: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(each);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, each(part)]));
}
