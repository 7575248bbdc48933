import { describe, expect, it } from 'vitest';
import { effectsOf, expectSoundPreset, noon } from '../../test/programmes.ts';
import { apologyProgramme } from './apology-programme.js';

const recovery = apologyProgramme({ currency: 'EUR', percent: 10, budget: 50_000 });
const day = 86_400_000;

describe('the apology voucher', () => {
  it('is a sound preset', async () => {
    await expectSoundPreset(recovery, 'apology', ['uncapped apology']);
  });

  it.each([[0, true], [6, true], [7, false], [10, false]])('calls back after a score of %i: %s', (score, called) => {
    const done = effectsOf(recovery, 'response/submitted', { 'response.score': score }).map((effect) => effect.do);
    expect(done).toEqual(called ? ['openCase', 'alert', 'askReason'] : []);
  });

  it('comes with no answer, however low: only with the cause', () => {
    const answered = effectsOf(recovery, 'response/submitted', { 'response.score': 0, 'customer.lastApologyAt': null });
    expect(answered.filter((effect) => effect.do === 'issueVoucher')).toEqual([]);
    expect(effectsOf(recovery, 'case/updated', { 'response.score': 0 })).toEqual([]);
    expect(effectsOf(recovery, 'case/updated', { 'case.causeConfirmed': false })).toEqual([]);
  });

  it('is one voucher per incident, whichever step of the case comes again', () => {
    expect(effectsOf(recovery, 'case/updated', { 'case.causeConfirmed': true })).toEqual([{
      do: 'issueVoucher', programme: 'apology', kind: 'percent', value: 10, appliesTo: 'nextPayment', singleUse: true,
      expires: { amount: 60, unit: 'days' }, rule: 'apology', dedupeKey: 'apology:incidentId-1',
    }]);
  });

  it.each([
    ['just now', 0, false],
    ['almost 180 days ago', 180 * day - 1, false],
    ['180 days ago', 180 * day, true],
  ])('comes again to a customer who had one %s: %s', (_, ago, given) => {
    const facts = { 'case.causeConfirmed': true, 'customer.lastApologyAt': new Date(noon.getTime() - ago) };
    expect(effectsOf(recovery, 'case/updated', facts)).toHaveLength(given ? 1 : 0);
  });

  it('has a budget for each month, or none', () => {
    expect(recovery.vouchers[0]?.limits).toEqual([
      { per: 'code', period: null, of: 'uses', atMost: 1 }, { per: 'programme', period: 'month', of: 'money', atMost: 50_000 },
    ]);
    expect(apologyProgramme({ currency: 'EUR', percent: 10, budget: null }).vouchers[0]?.limits).toHaveLength(1);
  });

  it.each([{ percent: 0 }, { percent: 101 }, { budget: -1 }, { pauseDays: -1 }, { expiresInDays: 0 }])('is not possible with %o', (wrong) => {
    expect(() => apologyProgramme({ currency: 'EUR', percent: 10, budget: 1_000, ...wrong })).toThrow(RangeError);
  });
});
