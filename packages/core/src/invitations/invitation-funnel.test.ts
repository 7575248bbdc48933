import { describe, expect, it } from 'vitest';
import { invitationFunnel } from './invitation-funnel.js';

const counts = { scheduled: 100, sent: 90, bounced: 10, opened: 40, answered: 20, declined: 5 };

describe('the funnel of invitations', () => {
  it('has a share for each step, of those who could take it', () => {
    const funnel = invitationFunnel(counts);
    expect(Object.entries(funnel).map(([step, { count, of, share }]) => [step, count, of, share])).toEqual([
      ['sent', 90, 100, 0.9], ['delivered', 80, 90, 80 / 90], ['opened', 40, 80, 0.5], ['answered', 20, 80, 0.25], ['declined', 5, 80, 0.0625],
    ]);
  });

  it('has the interval of each share', () => {
    const { interval } = invitationFunnel(counts).answered;
    // Worked by hand: centre 0.27401 / 1.04802, half 1.95996 × 0.049938 / 1.04802.
    expect(interval).toMatchObject({ level: 0.95, method: 'wilson' });
    expect(interval?.lower).toBeCloseTo(0.16806, 4);
    expect(interval?.upper).toBeCloseTo(0.35485, 4);
    expect(invitationFunnel(counts, { level: 0.8 }).answered.interval?.level).toBe(0.8);
  });

  it('has no share of nobody', () => {
    const funnel = invitationFunnel({ scheduled: 3, sent: 0, bounced: 0, opened: 0, answered: 0, declined: 0 });
    expect(funnel.sent).toMatchObject({ share: 0 });
    expect(funnel.answered).toEqual({ count: 0, of: 0, share: null, interval: null });
  });

  it('lets an answer come without the page', () => {
    expect(invitationFunnel({ ...counts, opened: 0 }).answered.share).toBe(0.25);
  });

  it.each([{ sent: 101 }, { bounced: 91 }, { answered: 81 }, { opened: 81 }, { declined: -1 }, { answered: 1.5 }, { scheduled: Number.NaN }])(
    'has no counts such as %j', (given) => {
      expect(() => invitationFunnel({ ...counts, ...given })).toThrow(RangeError);
    },
  );
});
