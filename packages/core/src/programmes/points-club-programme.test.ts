import { describe, expect, it } from 'vitest';
import { bought, effectsOf, expectSoundPreset, noonOf, past, simulated } from '../../test/programmes.ts';
import { pointsClubProgramme } from './points-club-programme.js';

const club = pointsClubProgramme({ currency: 'EUR', silverFrom: 100, goldFrom: 300, goldGift: 'hamper', welcome: 20 });
const active = { 'membership.status': 'active' } as const;
const joined = past('membership/joined', '2026-01-01', { membershipId: 'ana', customerId: 'ana' }, { 'membership.joinedAt': noonOf('2026-01-01') });

describe('the points club', () => {
  it('is a sound preset', async () => {
    await expectSoundPreset(club, 'points-club', ['uncapped earn', 'uncapped earn-gold', 'uncapped earn-silver']);
  });

  it.each([
    ['bronze', [10]],
    ['silver', [10, 2]],
    ['gold', [10, 5]],
  ])('gives in %s for 10.99 EUR %j points', (tier, points) => {
    const facts = { ...active, 'interaction.kind': 'purchase', 'interaction.amount': 1_099, 'membership.tier': tier };
    expect(effectsOf(club, 'interaction/recorded', facts).flatMap((effect) => (effect.do === 'grantPoints' ? [effect.amount] : [])).sort((a, b) => b - a)).toEqual(points);
  });

  it('gives nothing to who is no member, or whose membership is frozen', () => {
    const facts = { 'interaction.kind': 'purchase', 'interaction.amount': 1_099 };
    expect(effectsOf(club, 'interaction/recorded', facts)).toEqual([]);
    expect(effectsOf(club, 'interaction/recorded', { ...facts, 'membership.status': 'frozen' })).toEqual([]);
  });

  it('raises by what was earned in a year, gives the gift once, and reminds', () => {
    const { awards, liability } = simulated(club, [
      joined, bought('p1', 'ana', 8_000, '2026-02-01', active), bought('p2', 'ana', 16_000, '2026-03-01', active),
      bought('p3', 'ana', 1_000, '2026-04-01', active),
      past('points/expiring', '2026-05-01', { lotId: 'l1', membershipId: 'ana', customerId: 'ana' }, { 'membership.pointsExpireAt': noonOf('2026-06-01') }),
    ], { giftCosts: { hamper: 3_000 } });
    expect(awards.map(({ source, amount }) => (amount === null ? source : `${source} ${amount}`))).toEqual([
      'welcome', 'welcome 20', 'earn 80', 'earn 160', 'earn-silver 40', 'gold-gift', 'earn 10', 'earn-gold 5', 'remind',
    ]);
    expect(liability.at(-1)?.outstanding).toBe(315n);
  });

  it('gives no more for gold when the year of gold is over', () => {
    const { awards } = simulated(club, [
      joined, bought('p1', 'ana', 40_000, '2026-02-01', active), bought('p2', 'ana', 1_000, '2028-06-01', active),
    ], { until: noonOf('2028-12-31') });
    expect(awards.filter(({ at }) => at >= noonOf('2028-01-01')).map(({ source, amount }) => `${source} ${amount}`)).toEqual(['earn 10', 'earn-silver 2']);
  });

  it('has no welcome points unless it is told so', () => {
    const plain = pointsClubProgramme({ currency: 'EUR', silverFrom: 100, goldFrom: 300, goldGift: 'hamper' });
    expect(effectsOf(plain, 'membership/joined', { 'membership.joinedAt': noonOf('2026-01-01') }).map((effect) => effect.do)).toEqual(['sendMessage']);
  });

  it.each([{ silverFrom: 0 }, { goldFrom: 100 }, { goldGift: '' }, { welcome: -1 }])('is not possible with %o', (wrong) => {
    expect(() => pointsClubProgramme({ currency: 'EUR', silverFrom: 100, goldFrom: 300, goldGift: 'hamper', ...wrong })).toThrow(RangeError);
  });
});
