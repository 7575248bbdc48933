import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { messageKeyOf, messageTagOf, readMessageTag } from './message-tag.js';

it('a tag leads back to its workspace and its message, also when a mail server has changed its letters', () => {
  fc.assert(fc.property(fc.string(), (key) => {
    const workspaceId = uuidv7();
    const tag = messageTagOf(workspaceId, key);
    expect(tag).toMatch(/^[a-z2-7]{42}$/);
    expect(readMessageTag(tag.toUpperCase())).toEqual({ workspaceId, messageKey: messageKeyOf(key) });
  }));
});

it('tells messages and workspaces apart', () => {
  const [a, b] = [uuidv7(), uuidv7()];
  expect(new Set([messageTagOf(a, '1'), messageTagOf(a, '2'), messageTagOf(b, '1'), messageTagOf(a, '1')]).size).toBe(3);
});

it.each(['', 'abc', 'a'.repeat(41), '1'.repeat(42), 'z'.repeat(42), `${'a'.repeat(42)}\n`, 'é'.repeat(42)])('%j is no tag', (text) => {
  expect(readMessageTag(text)).toBeNull();
});
