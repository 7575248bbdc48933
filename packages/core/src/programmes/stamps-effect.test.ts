import { describe, expect, it } from 'vitest';
import { stampsEffect } from './stamps-effect.js';

describe('the effect that stamps a card', () => {
  it.each([
    [{ card: 'coffee', count: 1 }, null],
    [{ card: 'coffee', count: 1_000 }, null],
    [{ card: 'coffee', count: 0 }, { path: '/count' }],
    [{ card: 'coffee', count: 1_001 }, { path: '/count' }],
    [{ card: 'coffee', count: 1.5 }, { path: '/count' }],
    [{ card: 'coffee', count: '1' }, { path: '/count' }],
    [{ count: 1 }, { path: '/card' }],
    [{ card: 7, count: 1 }, { path: '/card' }],
    [{ card: 'coffee', count: 1, more: 2 }, { path: '' }],
    [[], { path: '' }],
    [null, { path: '' }],
  ])('has for %j the fault %j', (args, fault) => {
    expect(stampsEffect.argsFault(args)).toEqual(fault);
  });

  it('is taken back by what takes stamps back', () => {
    expect(stampsEffect.undo).toBeTypeOf('function');
    if (stampsEffect.undo !== 'irreversible') {
      expect(stampsEffect.undo({ card: 'coffee', count: 2 })).toEqual({ code: 'reverseStamps', args: { card: 'coffee', count: 2 } });
    }
  });
});
