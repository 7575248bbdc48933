import { describe, expect, it } from 'vitest';
import { bought, effectsOf, expectSoundPreset, noonOf, past, simulated } from '../../test/programmes.ts';
import { promoterClubProgramme } from './promoter-club-programme.js';

const promoters = promoterClubProgramme({ currency: 'EUR', points: 300, pointsCost: 300, ambassadorFrom: 2, gift: 'evening', budget: null });

describe('the promoter club', () => {
  it('is a sound preset', async () => {
    await expectSoundPreset(promoters, 'promoter-club');
  });

  it.each([[8, []], [9, ['inviteToReferral', 'sendMessage']], [10, ['inviteToReferral', 'sendMessage']]])('does after a score of %i: %j', (score, done) => {
    expect(effectsOf(promoters, 'response/submitted', { 'response.score': score }).map((effect) => effect.do)).toEqual(done);
  });

  it('gives nothing for any score', () => {
    for (let score = 0; score <= 10; score += 1) {
      const { awards } = simulated(promoters, [past('response/submitted', '2026-01-01', { responseId: 'r', customerId: 'ana' }, { 'response.score': score })]);
      expect(awards.every(({ what }) => what === 'sendMessage' || what === 'inviteToReferral')).toBe(true);
    }
  });

  it('makes an ambassador of who brought two friends who stayed', () => {
    const friend = (id: string, day: number) => [
      past('referral/claimed', `2026-02-0${day}`, { referralId: `of-${id}`, customerId: id, advocateId: 'ada', friendId: id }),
      bought(`p-${id}`, id, 1_000, `2026-02-0${day + 1}`),
    ];
    const joined = past('membership/joined', '2026-01-01', { membershipId: 'ada', customerId: 'ada' }, { 'membership.joinedAt': noonOf('2026-01-01') });
    const { awards } = simulated(promoters, [joined, ...friend('fin', 1), ...friend('gus', 4)]);
    expect(awards.map(({ what, name, amount }) => [what, name, amount])).toEqual([
      ['grantPoints', 'points', 300], ['grantPoints', 'points', 300], ['giveGift', 'evening', null], ['sendMessage', 'ambassador-welcome', null],
    ]);
  });

  it.each([{ points: 0 }, { gift: '' }, { budget: -1 }, { ambassadorFrom: 0 }])('is not possible with %o', (wrong) => {
    expect(() => promoterClubProgramme({ currency: 'EUR', points: 5, pointsCost: 5, gift: 'mug', budget: null, ...wrong })).toThrow(RangeError);
  });
});
