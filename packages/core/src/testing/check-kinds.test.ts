import { describe, expect, it } from 'vitest';
import { facts, spendsPerOrder } from '../../test/conditions.ts';
import { plantTrees } from '../../test/rule-sets.ts';
import type { Json } from '../rules/condition.js';
import { conditionKind, type ConditionKind } from '../rules/condition-kind.js';
import { effectKind } from '../rules/effect-kind.js';
import { checkConditionKind } from './check-condition-kind.js';
import { checkEffectKind, type CodeAndArgs } from './check-effect-kind.js';

const least = (args: Json): number | null =>
  typeof args === 'object' && args !== null && 'least' in args && typeof args.least === 'number' ? args.least : null;

/** A kind of condition with one thing changed. */
const condition = (changed: Partial<ConditionKind>): ConditionKind => ({
  ...conditionKind(facts, {
    code: 'planted',
    reads: ['customer.orders', 'response.reasons'],
    argsFault: (args) => (least(args) === null ? { path: '/least' } : null),
    holds: (args: { readonly least: number }, { 'customer.orders': orders }) => (orders === null ? null : orders >= args.least),
  }),
  ...changed,
});
const check = (changed: Partial<ConditionKind>, malformed: readonly Json[] = [{}]) =>
  checkConditionKind(condition(changed), facts, { args: [{ least: 3 }], malformed, runs: 200 });
const laws = (changed: Partial<ConditionKind>, malformed?: readonly Json[]) =>
  check(changed, malformed).map(({ law, what }) => `${law}: ${what}`);
type Holds = ConditionKind['holds'];
type Given = Record<string, any>;
/** What code without types may do. */
const untyped = (holds: (args: any, known: any, now: Date) => unknown) => holds as Holds;

describe('a kind of condition', () => {
  it('that is sound has no findings', () => {
    expect(check({})).toEqual([]);
    expect(checkConditionKind(spendsPerOrder, facts, { args: [{ least: 3 }], malformed: [{}, { least: '3' }, null], seed: 9, runs: 200 })).toEqual([]);
  });

  let calls = 0;
  it.each<[string, Partial<ConditionKind>, readonly string[]]>([
    ['throws', { holds: () => { throw new TypeError('planted'); } }, ['total: holds threw TypeError: planted']],
    ['throws what is no error', { holds: () => { throw JSON.parse('1'); } }, ['total: holds threw something that is no error']],
    ['throws where a fact is unknown', { holds: untyped((_, known) => known['customer.orders'].toFixed(0) === '1') },
      ["total: holds threw TypeError: Cannot read properties of null (reading 'toFixed')"]],
    ['answers something else', { holds: untyped(() => 'yes') }, ['total: holds answers neither true nor false nor null']],
    ['answers undefined', { holds: untyped(() => undefined) }, ['total: holds answers neither true nor false nor null']],
    ['changes its facts', { holds: untyped((_, known) => { known['customer.orders'] = 7; return null; }) },
      ['pure: holds changed what it was given', 'pure: holds writes to what it was given']],
    ['changes a list of the customer', { holds: untyped((_, known) => { known['response.reasons']?.push('x'); return null; }) },
      ['pure: holds changed what it was given', 'pure: holds writes to what it was given']],
    ['changes its arguments', { holds: untyped((args) => { args['least'] += 1; return null; }) },
      ['pure: holds changed what it was given', 'pure: holds writes to what it was given']],
    ['puts back what it changed', { holds: untyped((args) => { args['least'] += 1; args['least'] -= 1; return null; }) },
      ['pure: holds writes to what it was given']],
    ['moves now', { holds: (_, __, now) => { now.setTime(0); return null; } }, ['pure: holds changed what it was given']],
    ['draws lots', { holds: () => Math.random() < 0.5 }, ['deterministic: holds answers something else when it is asked again']],
    ['remembers', { holds: () => { calls += 1; return calls < 100; } }, ['deterministic: holds answers something else when it is asked again']],
    ['reads another fact', { holds: untyped((_, known) => known['customer.spend'] === undefined) },
      ['reads: holds reads a fact that it does not name']],
    ['accepts everything', { argsFault: () => null }, ['refuses: argsFault accepts what is malformed', 'total: holds threw TypeError']],
    ['accepts what nobody should, and answers', { argsFault: () => null, holds: () => null }, ['refuses: argsFault accepts what is malformed']],
    ['refuses everything', { argsFault: () => ({ path: '' }) }, ['refuses: argsFault refuses a sample']],
    ['names no place', { argsFault: (args) => (least(args) === null ? { path: 'least' } : null) }, ['refuses: argsFault names a place that is no JSON pointer']],
    ['answers undefined of its arguments', { argsFault: (() => undefined) as unknown as ConditionKind['argsFault'] }, ['total: argsFault answers neither null nor a place']],
    ['throws at arguments', { argsFault: (args) => ((args as Given)['least'] > 0 ? null : { path: '' }) },
      ["total: argsFault threw TypeError: Cannot read properties of null (reading 'least')"]],
    ['changes arguments', { argsFault: (args) => { if (least(args) === null) return { path: '' }; (args as Given)['least'] = 0; return null; } },
      ['pure: argsFault changed the arguments']],
    ['accepts by lot', { argsFault: (args) => (Math.random() < 0.5 && least(args) !== null ? null : { path: '' }) },
      ['deterministic: argsFault says something else the second time']],
  ])('that %s is found', (_, changed, expected) => {
    const found = laws(changed);
    for (const one of expected) expect(found.some((finding) => finding.startsWith(one)), `${one} in ${found.join('\n')}`).toBe(true);
  });

  it('is told with the case in which it failed', () => {
    const [finding] = check({ holds: untyped((_args, known) => { if (known['customer.orders'] === null) throw new Error('x'); return true; }) });
    expect(finding).toEqual({
      law: 'total', what: 'holds threw Error: x', args: expect.objectContaining({ least: expect.any(Number) }), facts: { 'customer.orders': null, 'response.reasons': expect.anything() },
    });
  });

  it('of one law is told once', () => {
    expect(laws({ holds: untyped(() => 'yes') })).toHaveLength(1);
  });

  it('is the same finding with the same seed', () => {
    const found = () => checkConditionKind(condition({ holds: () => { throw new Error('x'); } }), facts, { args: [{ least: 3 }], seed: 4 });
    expect(found()).toEqual(found());
  });

  it('needs samples and facts of the schema', () => {
    expect(() => checkConditionKind(condition({}), facts, { args: [] })).toThrow(new RangeError('checkConditionKind: there are no samples of arguments'));
    expect(() => checkConditionKind(condition({}), facts, { args: [null], runs: Number.NaN })).toThrow(new RangeError('checkConditionKind: NaN runs are not a whole number of at least 1'));
    expect(() => checkConditionKind(condition({ reads: ['x'] }), facts, { args: [{ least: 1 }] })).toThrow(new RangeError('checkConditionKind: "x" is not a fact'));
  });
});

describe('a kind of effect', () => {
  const trees = ({ args }: CodeAndArgs): number => (args as { readonly trees: number }).trees;
  const applying = { states: [{ planted: 0 }, { planted: 7 }], apply: (state: { readonly planted: number }, effect: CodeAndArgs) => ({ planted: state.planted + trees(effect) }) };
  const samples = { args: [{ trees: 3 }], malformed: [{}, null, { trees: '3' }], runs: 100 };
  const withUndo = (undo: (args: any) => CodeAndArgs) => ({ ...plantTrees, undo });
  const lawsOf = (kind: typeof plantTrees, more: object = {}) =>
    checkEffectKind(kind, { ...samples, applying, ...more }).map(({ law, what }) => `${law}: ${what}`);

  it('that is sound has no findings', () => {
    expect(checkEffectKind(plantTrees, { ...samples, applying })).toEqual([]);
    expect(checkEffectKind(plantTrees, samples)).toEqual([]);
    expect(checkEffectKind(effectKind({ code: 'letter', gives: null, argsFault: () => null, undo: 'irreversible' }), { args: [null] })).toEqual([]);
  });

  let turn = 0;
  it.each<[string, (args: any) => CodeAndArgs, string]>([
    ['does not undo', ({ trees: n }) => ({ code: 'plantTrees', args: { trees: n } }), 'undoes: undo does not come back to the state before'],
    ['undoes half', ({ trees: n }) => ({ code: 'plantTrees', args: { trees: 1 - n } }), 'undoes: undo does not come back to the state before'],
    ['is undone by nobody', () => ({ code: 'fellTrees', args: null }), 'undoes: undo names a kind that is not registered'],
    ['is undone by what is no JSON', () => ({ code: 'plantTrees', args: { trees: Number.NaN } }), 'undoes: undo has arguments that are no JSON'],
    ['is undone by what its kind refuses', () => ({ code: 'plantTrees', args: {} }), 'undoes: undo has arguments that its kind refuses'],
    ['is undone by nothing that it names', () => null as unknown as CodeAndArgs, 'undoes: undo answers no effect'],
    ['throws', () => { throw new Error('planted'); }, 'total: undo threw Error: planted'],
    ['changes its arguments', (args) => { args.trees *= -1; return { code: 'plantTrees', args }; }, 'pure: undo changed the arguments'],
    ['undoes otherwise each time', () => { turn += 1; return { code: 'plantTrees', args: { trees: turn } }; }, 'deterministic: undo says something else when it is asked again'],
  ])('that %s is found', (_, undo, expected) => {
    expect(lawsOf(withUndo(undo))).toContain(expected);
  });

  it('may be undone by another kind', () => {
    const fellTrees = { ...plantTrees, code: 'fellTrees' as const };
    const kind = withUndo((args) => ({ code: 'fellTrees', args }));
    const apply = (state: { readonly planted: number }, effect: CodeAndArgs) =>
      ({ planted: state.planted + (effect.code === 'fellTrees' ? -1 : 1) * trees(effect) });
    expect(checkEffectKind(kind, { ...samples, kinds: [plantTrees, fellTrees], applying: { ...applying, apply } })).toEqual([]);
  });

  it('whose code writes to a state or throws is found', () => {
    const apply = (state: { planted: number }, effect: CodeAndArgs) => { state.planted += trees(effect); return state; };
    expect(lawsOf(plantTrees, { applying: { ...applying, apply } })).toEqual([
      "total: apply threw TypeError: Cannot assign to read only property 'planted' of object '#<Object>'",
    ]);
  });

  it('whose arguments are not looked at is found', () => {
    expect(lawsOf({ ...plantTrees, argsFault: () => null })).toContain('refuses: argsFault accepts what is malformed');
  });

  it('keeps its state in plain data', () => {
    const apply = (state: ReadonlySet<number>) => state;
    expect(() => checkEffectKind(plantTrees, { ...samples, applying: { states: [new Set([3])], apply } })).toThrow(
      new RangeError('canonical JSON: an object of a class is not a value of JSON'),
    );
  });

  it('needs samples', () => {
    expect(() => checkEffectKind(plantTrees, { args: [] })).toThrow(new RangeError('checkEffectKind: there are no samples of arguments'));
    expect(() => checkEffectKind(plantTrees, { args: [null], runs: 0 })).toThrow(new RangeError('checkEffectKind: 0 runs are not a whole number of at least 1'));
  });
});
