import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createToken, hashToken, sameToken, type TokenKind, workspaceOfToken } from './token.js';

const workspaceId = fc.uuid();
const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });
const kind = fc.constantFrom<TokenKind>('gw', 'gwl', 'gws', 'gwu', 'gwp');

describe('a token', () => {
  it('names its workspace and its kind, and looks like words without anything to escape', () => {
    fc.assert(fc.property(kind, workspaceId, secret, (own, id, bytes) => {
      const token = createToken(own, id, () => bytes);
      expect(token).toMatch(/^gw[lsup]?_[1-9A-HJ-NP-Za-km-z]{16,22}_[1-9A-HJ-NP-Za-km-z]{32,44}$/);
      for (const other of ['gw', 'gwl', 'gws', 'gwu', 'gwp'] as const) expect(workspaceOfToken(other, token)).toBe(other === own ? id : null);
    }));
  });

  it('asks for 32 random bytes', () => {
    const asked: number[] = [];
    createToken('gw', '01890000-0000-7000-8000-000000000001', (n) => {
      asked.push(n);
      return new Uint8Array(n);
    });
    expect(asked).toEqual([32]);
  });

  it('differs from every other, and so does what is stored of it', () => {
    fc.assert(fc.property(workspaceId, secret, secret, (id, a, b) => {
      fc.pre(Buffer.compare(a, b) !== 0);
      const [one, other] = [createToken('gw', id, () => a), createToken('gw', id, () => b)];
      expect(sameToken(one, one)).toBe(true);
      expect(sameToken(one, other)).toBe(false);
      expect(hashToken(one)).not.toBe(hashToken(other));
      expect(hashToken(one)).not.toContain(one.split('_')[2]);
    }));
  });
});

describe('any other text', () => {
  const known = createToken('gw', '01890000-0000-7000-8000-000000000001', (n) => new Uint8Array(n).fill(7));
  it('names no workspace, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(workspaceOfToken('gw', text)).toBeNull();
      expect(workspaceOfToken('gw', `gw_${text}`)).toBeNull();
    }));
  });

  it.each([
    ['nothing', ''],
    ['the prefix alone', 'gw_'],
    ['the secret is missing', known.split('_').slice(0, 2).join('_')],
    ['a part too many', `${known}_x`],
    ['cut within the workspace', known.slice(3, 20)],
    ['cut in the middle of the secret', known.slice(0, -20)],
    ['the workspace is too short', known.replace(/_[^_]+_/, '_2_')],
    ['a character that base58 leaves out', known.replace(/.$/, '0')],
    ['capital letters in the kind', known.replace('gw', 'GW')],
    ['white space', ` ${known}`],
  ])('%s', (_case, text) => {
    expect(workspaceOfToken('gw', text)).toBeNull();
  });

  it('is given up on at once, however long it is', () => {
    const long = '1'.repeat(1_000_000);
    const before = performance.now();
    for (const text of [`gw_${long}_${long}`, long, `gw_x_${long}`]) expect(workspaceOfToken('gw', text)).toBeNull();
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
