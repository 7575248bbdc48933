import { describe, expect, it } from 'vitest';
import { effectsOf, expectSoundPreset, noon, past, simulated } from '../../test/programmes.ts';
import { reviewAskProgramme } from './review-ask-programme.js';

const reviews = reviewAskProgramme({ currency: 'EUR' });
const day = 86_400_000;

describe('the neutral ask for a review', () => {
  it('is a sound preset', async () => {
    await expectSoundPreset(reviews, 'review-ask');
  });

  it('is the same for every score, and for an answer without one', () => {
    const asks = [null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((score) => effectsOf(reviews, 'response/submitted', { 'response.score': score }));
    expect(new Set(asks.map((ask) => JSON.stringify(ask)))).toEqual(new Set(['[{"do":"askReview","rule":"ask","dedupeKey":"ask:askReview:responseId-1"}]']));
  });

  it.each([[179, 0], [180, 1]])('comes again after %i days: %i', (days, asks) => {
    expect(effectsOf(reviews, 'response/submitted', { 'customer.lastReviewAskAt': new Date(noon.getTime() - days * day) })).toHaveLength(asks);
  });

  it('is remembered by a simulation', () => {
    const answered = (id: string, when: string) => past('response/submitted', when, { responseId: id, customerId: 'ana' });
    const { awards } = simulated(reviews, [answered('a', '2026-01-01'), answered('b', '2026-03-01'), answered('c', '2026-07-01')]);
    expect(awards.map(({ key }) => key)).toEqual(['ask:askReview:a', 'ask:askReview:c']);
  });

  it('is not possible with a pause that is none', () => {
    expect(() => reviewAskProgramme({ currency: 'EUR', pauseDays: -1 })).toThrow(RangeError);
  });
});
