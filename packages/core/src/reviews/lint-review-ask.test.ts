import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../calendars/day.js';
import { lintReviewAsk, type ReviewAcknowledgement, type ReviewAskRule } from './lint-review-ask.js';
import {
  reviewDestinations, type ReviewDestinations, type ReviewPolicy, type Stance,
} from './review-destination.js';

const neutral: ReviewAskRule = { destinations: ['google-maps'], factPaths: ['customer.orders'], rewards: [] };
const gated: ReviewAskRule = { ...neutral, factPaths: ['customer.orders', 'response.score'] };
const paid: ReviewAskRule = { ...neutral, rewards: ['grantPoints'] };
const at2Gis = (rule: ReviewAskRule): ReviewAskRule => ({ ...rule, destinations: ['2gis'] });

const google = reviewDestinations['google-maps'].policy;
const doubleGis = reviewDestinations['2gis'].policy;
const acknowledged: ReviewAcknowledgement = {
  finding: 'review/gated', destination: '2gis', by: 'Mina', at: new Date('2026-12-01T10:00:00Z'),
};
const withPolicy = (name: '2gis', policy: Partial<ReviewPolicy>): ReviewDestinations => ({
  ...reviewDestinations,
  [name]: { ...reviewDestinations[name], policy: { ...reviewDestinations[name].policy, ...policy } },
});

describe('an ask that goes to everybody and gives nothing', () => {
  it('is published everywhere', () => {
    const destinations = ['google-maps', 'yandex-maps', '2gis', 'own'] as const;
    expect(lintReviewAsk({ ...neutral, destinations })).toEqual({ publishable: true, findings: [] });
    expect(lintReviewAsk({ destinations, factPaths: [], rewards: [] })).toEqual({ publishable: true, findings: [] });
  });
});

describe('an ask that depends on what customers think', () => {
  it('is blocked where that is forbidden, whoever answers for it', () => {
    const finding = {
      kind: 'review/gated', destination: 'google-maps', severity: 'blocks', policy: google, acknowledgement: null,
      factPaths: ['response.score'],
    };
    const result = { publishable: false, findings: [finding] };
    expect(lintReviewAsk(gated)).toEqual(result);
    expect(lintReviewAsk(gated, [{ ...acknowledged, destination: 'google-maps' }])).toEqual(result);
  });

  it('waits for somebody to answer for it where nothing is known', () => {
    const finding = {
      kind: 'review/gated', destination: '2gis', severity: 'warns', policy: doubleGis, acknowledgement: null,
      factPaths: ['response.score'],
    };
    expect(lintReviewAsk(at2Gis(gated))).toEqual({ publishable: false, findings: [finding] });
    expect(lintReviewAsk(at2Gis(gated), [acknowledged])).toEqual({
      publishable: true, findings: [{ ...finding, acknowledgement: acknowledged }],
    });
  });

  it('is published where that is allowed', () => {
    expect(lintReviewAsk(at2Gis(gated), [], withPolicy('2gis', { gating: 'allowed' }))).toEqual({ publishable: true, findings: [] });
  });

  it('warns, even where it is forbidden, when it only looks like it', () => {
    const rule = { ...neutral, factPaths: ['segment.loyal', 'interaction.category'] };
    const { publishable, findings } = lintReviewAsk(rule);
    expect(publishable).toBe(false);
    expect(findings).toEqual([{
      kind: 'review/gated', destination: 'google-maps', severity: 'warns', policy: google, acknowledgement: null,
      factPaths: ['segment.loyal', 'interaction.category'],
    }]);
    expect(lintReviewAsk(rule, [{ ...acknowledged, destination: 'google-maps' }]).publishable).toBe(true);
  });

  it('names all of its facts that do', () => {
    const factPaths = ['response.score', 'customer.orders', 'segment.loyal', 'case.open'];
    const [finding] = lintReviewAsk({ ...gated, factPaths }).findings;
    expect(finding).toMatchObject({ severity: 'blocks', factPaths: ['response.score', 'segment.loyal', 'case.open'] });
  });
});

describe('an ask that comes with a reward', () => {
  it('is blocked where that is forbidden', () => {
    expect(lintReviewAsk({ ...neutral, rewards: ['giveGift', 'grantPoints'] })).toEqual({
      publishable: false,
      findings: [{
        kind: 'review/paid', destination: 'google-maps', severity: 'blocks', policy: google, acknowledgement: null,
        rewards: ['giveGift', 'grantPoints'],
      }],
    });
  });

  it('waits for somebody to answer for it where nothing is known', () => {
    const acknowledgement: ReviewAcknowledgement = { ...acknowledged, finding: 'review/paid' };
    expect(lintReviewAsk(at2Gis(paid)).publishable).toBe(false);
    expect(lintReviewAsk(at2Gis(paid), [acknowledgement])).toEqual({
      publishable: true,
      findings: [{
        kind: 'review/paid', destination: '2gis', severity: 'warns', policy: doubleGis, acknowledgement, rewards: ['grantPoints'],
      }],
    });
  });

  it('is published where that is allowed', () => {
    expect(lintReviewAsk(at2Gis(paid), [], withPolicy('2gis', { incentive: 'allowed' }))).toEqual({ publishable: true, findings: [] });
  });
});

describe('several destinations', () => {
  it('are each judged by their own policy, once', () => {
    const rule: ReviewAskRule = {
      destinations: ['2gis', 'google-maps', '2gis'], factPaths: gated.factPaths, rewards: paid.rewards,
    };
    const { publishable, findings } = lintReviewAsk(rule);
    expect(publishable).toBe(false);
    expect(findings.map(({ kind, destination, severity }) => [kind, destination, severity])).toEqual([
      ['review/gated', '2gis', 'warns'],
      ['review/paid', '2gis', 'warns'],
      ['review/gated', 'google-maps', 'blocks'],
      ['review/paid', 'google-maps', 'blocks'],
    ]);
  });

  it('of your own have a policy each, or that of the unnamed one', () => {
    const rule: ReviewAskRule = { ...gated, destinations: ['own:neshan', 'own:balad'] };
    const neshan = { ...reviewDestinations.own, policy: { ...reviewDestinations.own.policy, gating: 'forbidden' } } as const;
    const { findings } = lintReviewAsk(rule, [], { ...reviewDestinations, 'own:neshan': neshan });
    expect(findings.map(({ destination, severity, policy }) => [destination, severity, policy])).toEqual([
      ['own:neshan', 'blocks', neshan.policy], ['own:balad', 'warns', reviewDestinations.own.policy],
    ]);
  });

  it('need an acknowledgement each', () => {
    const rule: ReviewAskRule = { ...gated, destinations: ['2gis', 'yandex-maps'] };
    expect(lintReviewAsk(rule, [acknowledged]).publishable).toBe(false);
    expect(lintReviewAsk(rule, [acknowledged, { ...acknowledged, destination: 'yandex-maps' }]).publishable).toBe(true);
  });
});

describe('an acknowledgement', () => {
  const holds = (given: Partial<ReviewAcknowledgement>, asOf = '2026-11-27') =>
    lintReviewAsk(at2Gis(gated), [{ ...acknowledged, ...given }], withPolicy('2gis', { asOf: asOf as Day })).publishable;

  it('holds for its finding and its destination alone', () => {
    expect(holds({})).toBe(true);
    expect(holds({ finding: 'review/paid' })).toBe(false);
    expect(holds({ destination: 'own' })).toBe(false);
  });

  it.each(['', ' ', '\u200f'])('by %j is by nobody', (by) => {
    expect(holds({ by })).toBe(false);
  });

  it('holds until the policy is read anew', () => {
    expect(holds({}, '2026-12-01')).toBe(true);
    expect(holds({}, '2026-12-02')).toBe(false);
    expect(holds({ at: new Date('2026-12-02T00:00:00Z') }, '2026-12-02')).toBe(true);
    expect(holds({ at: new Date('2026-12-01T23:59:59.999Z') }, '2026-12-02')).toBe(false);
  });

  it('is found among others that do not hold', () => {
    const acknowledgements = [{ ...acknowledged, by: '' }, acknowledged];
    expect(lintReviewAsk(at2Gis(gated), acknowledgements).findings[0]?.acknowledgement).toBe(acknowledged);
  });

  it('without a date is a bug of the caller', () => {
    expect(() => holds({ at: new Date(Number.NaN) })).toThrow(RangeError);
  });
});

describe('the lint', () => {
  it('never lets through what a destination forbids', () => {
    const anyStance = fc.constantFrom<Stance>('forbidden', 'allowed', 'unknown');
    const all = fc.constantFrom<readonly ReviewAcknowledgement[]>([], [
      acknowledged, { ...acknowledged, finding: 'review/paid' },
    ]);
    fc.assert(fc.property(anyStance, anyStance, fc.boolean(), fc.boolean(), all, (gating, incentive, isGated, isPaid, given) => {
      const rule = { ...at2Gis(isGated ? gated : neutral), rewards: isPaid ? paid.rewards : neutral.rewards };
      const { publishable, findings } = lintReviewAsk(rule, given, withPolicy('2gis', { gating, incentive }));
      if ((isGated && gating === 'forbidden') || (isPaid && incentive === 'forbidden')) expect(publishable).toBe(false);
      if (given.length > 0) expect(publishable).toBe(!findings.some(({ severity }) => severity === 'blocks'));
      expect(findings.length).toBe(Number(isGated && gating !== 'allowed') + Number(isPaid && incentive !== 'allowed'));
    }));
  });

  it.each(['constructor', '__proto__', 'tripadvisor'])('of an ask at %s is a bug of the caller', (destination) => {
    expect(() => lintReviewAsk({ ...neutral, destinations: [destination as never] })).toThrow(RangeError);
  });
});
