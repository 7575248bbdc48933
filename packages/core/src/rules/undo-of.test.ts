import { expect, it } from 'vitest';
import { plantTrees } from '../../test/rule-sets.ts';
import { knownEffects, type DecidedEffect } from './effect.js';
import { effectKind } from './effect-kind.js';
import { undoOf } from './undo-of.js';

const key = { rule: 'r', dedupeKey: 'r:x:a1' };
const points: DecidedEffect = { do: 'grantPoints', amount: 10, ...key };
const trees: DecidedEffect = { do: 'custom', code: 'plantTrees', args: { trees: 3 }, ...key };

it('an effect is taken back under a key of its own', () => {
  expect(undoOf(points)).toEqual({ undo: 'reversePoints', dedupeKey: 'undo:r:x:a1', of: points });
  expect(undoOf(trees, [plantTrees])).toEqual({ undo: 'custom', code: 'plantTrees', args: { trees: -3 }, dedupeKey: 'undo:r:x:a1', of: trees });
});

it('what was said cannot be unsaid', () => {
  expect(undoOf({ do: 'alert', to: 'ann', ...key })).toBeNull();
  expect(undoOf(trees, [effectKind({ code: 'plantTrees', gives: null, argsFault: () => null, undo: 'irreversible' })])).toBeNull();
});

it('an effect of a kind that nobody registered is not guessed at', () => {
  expect(() => undoOf(trees)).toThrow(new RangeError('undo: the effect is of a kind that is not registered'));
});

it.each(['launch', 'constructor'])('an effect that this version does not know is not guessed at: %s', (name) => {
  const kept = { do: name, rule: 'a', dedupeKey: 'a:1' } as unknown as DecidedEffect;
  expect(() => undoOf(kept)).toThrow(new RangeError('undo: the effect is not known'));
});

it('each effect says what undoes it and to whom it gives something', () => {
  expect(Object.fromEntries(Object.entries(knownEffects).map(([name, { undo, gives }]) => [name, `${undo} ${gives}`]))).toEqual({
    openCase: 'closeCase null',
    alert: 'irreversible null',
    askReason: 'irreversible null',
    issueVoucher: 'cancelVoucher customer',
    grantPoints: 'reversePoints customer',
    holdPoints: 'releasePoints null',
    inviteToReferral: 'irreversible null',
    askReview: 'irreversible null',
    setTier: 'restoreTier customer',
    giveGift: 'takeBackGift customer',
    sendMessage: 'irreversible null',
    accrueStaffBonus: 'cancelStaffBonus staff',
  });
});
