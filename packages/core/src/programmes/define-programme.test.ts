import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { vocabulary } from '../../test/programmes.ts';
import { canonicalJson } from '../rules/canonical-json.js';
import { defineProgramme } from './define-programme.js';
import { parseProgramme } from './parse-programme.js';

const never = { expiry: { kind: 'never' }, reversal: 'debt', lateUndo: { kind: 'expire' } } as const;

describe('a programme in TypeScript', () => {
  it('is the same as the one in JSON, with its lanes and dates', () => {
    const programme = defineProgramme(vocabulary, {
      id: 'club', currency: 'EUR', points: { currencies: { points: never }, id: undefined },
      vouchers: [{ id: 'may', reward: { kind: 'amount', amount: 500 }, limits: [], validFrom: new Date('2026-05-01T00:00:00Z') }],
      lanes: [{ id: 'main', pick: 'first' }],
      rules: ({ on, exists, grantPoints }) => [
        on('membership/joined').rule('welcome').when(exists('membership.joinedAt')).then(grantPoints({ amount: 5 })),
      ],
    });
    expect(programme.vouchers[0]?.validFrom).toEqual(new Date('2026-05-01T00:00:00Z'));
    expect(programme.rules.lanes).toEqual([{ id: 'main', pick: 'first' }]);
    expect(valueOf(parseProgramme(JSON.parse(canonicalJson(programme)), vocabulary))).toStrictEqual(programme);
  });

  it('throws with the place of the fault, and with what those who know the part say', () => {
    expect(() => defineProgramme(vocabulary, { id: 'club', currency: '€', rules: () => [] })).toThrow(new RangeError('programme: programme/malformed at "/currency"'));
    expect(() => defineProgramme(vocabulary, { id: 'club', currency: 'EUR', points: {}, rules: () => [] }))
      .toThrow(new RangeError('programme: programme/part-refused (points/programme-malformed) at "/points/currencies"'));
  });

  it('throws when a rule gives what has no terms', () => {
    expect(() => defineProgramme(vocabulary, {
      id: 'club', currency: 'EUR',
      rules: ({ on, exists, setTier }) => [
        on('membership/joined').rule('gold').when(exists('membership.joinedAt')).then(setTier({ tier: 'gold' })),
      ],
    })).toThrow(new RangeError('programme: programme/name-unknown at "/rules/rules/0/effects/0"'));
  });
});
