import { describe, expect, it } from 'vitest';
import { checkSurveyLink } from './check-survey-link.js';

const now = new Date('2026-03-21T09:30:00.000Z');

describe('a link for everybody', () => {
  it('has the codes of where it is asked, and the sites that may show it', () => {
    expect(checkSurveyLink({ branch: ' north ', staff: ' ', origins: ['https://Shop.example', ' https://shop.example', 'http://localhost:3000'] }, now))
      .toEqual({
        ok: true,
        value: {
          branch: 'north', product: null, staff: null, channel: null,
          origins: ['https://shop.example', 'http://localhost:3000'], expiresAt: null,
        },
      });
  });

  it.each([
    'shop.example', 'https://', 'https://shop.example/', 'https://shop.example/page', 'https://*.example', '*', 'javascript:alert(1)', '',
    'https://shop.example; script-src *', 'https://a b', 'https://shop.example https://other.example', 'https://-shop.example', 'https://Фирма.рф',
    `https://${'a'.repeat(300)}.example`, 'null', "'self'",
  ])('is not shown by %j', (origin) => {
    expect(checkSurveyLink({ origins: [origin] }, now)).toMatchObject({ ok: false, refusal: { kind: 'survey-link/origin-malformed' } });
  });

  it('is shown by 20 sites at most', () => {
    const origins = Array.from({ length: 21 }, (_, index) => `https://shop-${index}.example`);
    expect(checkSurveyLink({ origins }, now)).toEqual({ ok: false, refusal: { kind: 'survey-link/too-many-origins', count: 21, limit: 20 } });
    expect(checkSurveyLink({ origins: origins.slice(1) }, now).ok).toBe(true);
  });

  it('ends later than now, or never', () => {
    expect(checkSurveyLink({ expiresAt: now }, now)).toEqual({ ok: false, refusal: { kind: 'survey-link/expiry-past' } });
    const later = new Date(now.getTime() + 1);
    expect(checkSurveyLink({ expiresAt: later }, now)).toMatchObject({ ok: true, value: { expiresAt: later } });
  });

  it.each(['branch', 'product', 'staff', 'channel'] as const)('has a %s as an answer may have', (field) => {
    expect(checkSurveyLink({ [field]: 'x'.repeat(201) }, now))
      .toEqual({ ok: false, refusal: { kind: 'response/text-too-long', field, length: 201, limit: 200 } });
  });
});
