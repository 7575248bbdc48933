import * as v from 'valibot';
import type { Queue } from './queue.js';

/**
 * What a job carries, as its queue wants it.
 *
 * @throws TypeError that names the field and not what it holds
 */
export function checkedPayload<Payload extends object>(queue: Queue<Payload>, payload: unknown): Payload {
  const parsed = v.safeParse(queue.payload, payload);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? 'payload';
  throw new TypeError(`queue "${queue.name}": ${path} is not ${issue.expected ?? `a valid ${issue.type}`}`);
}
