import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { bought, effectsOf, expectSoundPreset, simulated } from '../../test/programmes.ts';
import { isDay } from '../calendars/day.js';
import { addStamps } from '../loyalty/add-stamps.js';
import { emptyStampBook } from '../loyalty/stamp-book.js';
import { stampCardProgramme } from './stamp-card-programme.js';

const coffee = stampCardProgramme({ id: 'coffee', currency: 'EUR', stamps: 3, reward: 'free-coffee', minimumPurchase: 300 });

describe('the stamp card', () => {
  it('is a sound preset', async () => {
    await expectSoundPreset(coffee, 'stamp-card', ['uncapped gift', 'uncapped stamp']);
  });

  it.each([
    ['one cent too little', 299, 0],
    ['just enough', 300, 1],
    ['much', 30_000, 1],
  ])('gives, for a purchase of %s, %i minor units, %i stamps', (_, amount, stamps) => {
    expect(effectsOf(coffee, 'interaction/recorded', { 'interaction.kind': 'purchase', 'interaction.amount': amount })).toEqual(
      stamps === 0 ? [] : [{
        do: 'custom', code: 'addStamps', args: { card: 'coffee', count: 1 }, rule: 'stamp', dedupeKey: 'stamp:addStamps:interactionId-1',
      }],
    );
  });

  it('stamps no call to support, and no purchase whose amount is not known', () => {
    expect(effectsOf(coffee, 'interaction/recorded', { 'interaction.kind': 'support', 'interaction.amount': 900 })).toEqual([]);
    expect(effectsOf(coffee, 'interaction/recorded', { 'interaction.kind': 'purchase' })).toEqual([]);
  });

  it('gives the gift for a full card, and once', () => {
    const [gift, message] = effectsOf(coffee, 'stamp-card/completed', { 'membership.joinedAt': new Date(0) });
    expect(gift).toEqual({ do: 'giveGift', gift: 'free-coffee', rule: 'gift', dedupeKey: 'gift:giveGift:stampCardId-1' });
    expect(message?.do).toBe('sendMessage');
  });

  it('gives the gift to whoever was stamped, be it a member or not', () => {
    const { awards } = simulated(coffee, ['p1', 'p2', 'p3'].map((id) => bought(id, 'ana', 300, '2026-01-01')));
    expect(awards.map(({ source }) => source)).toEqual(['stamp', 'stamp', 'stamp', 'gift', 'gift']);
  });

  it('is full after its stamps, of one purchase each', () => {
    const { stampCard } = coffee;
    const day = '2026-11-27';
    if (stampCard === null || !isDay(day)) throw new Error('It has one.');
    let book = emptyStampBook('coffee', 'ana');
    const filled = ['a', 'b', 'c'].map((purchaseId) => {
      const stamped = valueOf(addStamps(stampCard, book, { purchaseId, count: 2, on: day }));
      book = stamped.book;
      return stamped.filled.length;
    });
    expect(filled).toEqual([0, 0, 1]);
  });

  it('has an own id, no minimum and no end unless it is told so', () => {
    const plain = stampCardProgramme({ currency: 'EUR', stamps: 10, reward: 'cake' });
    expect(plain.stampCard).toEqual({
      id: 'stamps', stamps: 10, reward: 'cake', mostPerPurchase: 1, mostPerDay: null, daysValid: null, afterReward: 'owe',
    });
    expect(effectsOf(plain, 'interaction/recorded', { 'interaction.kind': 'purchase', 'interaction.amount': 0 })).toHaveLength(1);
  });

  it.each([{ stamps: 1 }, { reward: '' }, { daysValid: 0 }, { minimumPurchase: 0.5 }, { currency: 'euro' }])('is not possible with %o', (wrong) => {
    expect(() => stampCardProgramme({ currency: 'EUR', stamps: 10, reward: 'cake', ...wrong })).toThrow(RangeError);
  });
});
