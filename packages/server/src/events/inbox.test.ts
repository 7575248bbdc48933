import { describe, expect, it } from 'vitest';
import { createInbox } from './inbox.js';

const read = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

const tooMany = (): Error => new Error('more than fits');

describe('an inbox', () => {
  it('gives what was put in, in order, whether somebody waits for it or not', async () => {
    const inbox = createInbox<number>(10, tooMany, () => undefined);
    const first = inbox.items.next();
    for (const item of [1, 2, 3]) inbox.put(item);
    expect(await first).toEqual({ value: 1, done: false });
    inbox.end();
    inbox.put(4);
    expect(await read(inbox.items)).toEqual([2, 3]);
  });

  it('ends at once for a reader who has had enough, also while he waits', async () => {
    let ended = 0;
    const inbox = createInbox<number>(10, tooMany, () => (ended += 1));
    const waiting = inbox.items.next();
    await inbox.items.return!();
    expect(await waiting).toEqual({ value: undefined, done: true });
    inbox.put(1);
    inbox.end();
    expect(await read(inbox.items)).toEqual([]);
    expect(ended).toBe(1);
  });

  it('ends with an error for a reader who is too slow, and without the rest, which would have a gap', async () => {
    const inbox = createInbox<number>(2, tooMany, () => undefined);
    for (const item of [1, 2, 3]) inbox.put(item);
    await expect(inbox.items.next()).rejects.toThrow('more than fits');
    expect(await read(inbox.items)).toEqual([]);
  });

  it('tells an error to whoever waits, once', async () => {
    const inbox = createInbox<number>(2, tooMany, () => undefined);
    const waiting = inbox.items.next();
    inbox.end(new Error('missed'));
    await expect(waiting).rejects.toThrow('missed');
    expect(await read(inbox.items)).toEqual([]);
  });
});
