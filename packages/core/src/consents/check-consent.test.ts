import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkConsent, type ConsentDraft } from './check-consent.js';

const now = new Date('2026-11-21T12:00:00.000Z');
const check = (draft: Partial<ConsentDraft>) => checkConsent({ state: 'given', source: 'checkout form', ...draft }, now);

describe('a consent', () => {
  it('says of which channel, of what, where and when', () => {
    expect(valueOf(check({ channel: ' sms ', contactKind: 'survey', source: ' فرم خرید\u200f' }))).toEqual({
      channel: 'sms', contactKind: 'survey', state: 'given', source: 'فرم خرید', at: now,
    });
    const at = new Date('2020-05-01T00:00:00Z');
    expect(valueOf(check({ state: 'withdrawn', at }))).toMatchObject({ state: 'withdrawn', at });
  });

  it.each([{}, { channel: null, contactKind: null }, { channel: ' ' }])('is of all channels and kinds if none is named: %j', (draft) => {
    expect(valueOf(check(draft))).toMatchObject({ channel: null, contactKind: null });
  });

  it.each([
    ['a channel that is no code', { channel: 'E-Mail' }, { kind: 'consent/channel-malformed', limit: 50 }],
    ['no source', { source: null }, { kind: 'consent/source-missing' }],
    ['a source that is too long', { source: 'x'.repeat(201) }, { kind: 'consent/source-too-long', length: 201, limit: 200 }],
    ['a source that cannot be stored', { source: 'a\0' }, { kind: 'consent/source-not-storable' }],
    ['a date that is none', { at: new Date(Number.NaN) }, { kind: 'consent/date-unreadable' }],
  ])('is refused with %s', (_name, draft, refusal) => {
    expect(refusalOf(check(draft))).toEqual(refusal);
  });

  it.each(['1999-12-31T23:59:59Z', '2026-11-21T12:05:01Z'])('is refused when it was said at %s', (at) => {
    expect(refusalOf(check({ at: new Date(at) }))).toEqual({
      kind: 'consent/date-out-of-range', earliest: new Date('2000-01-01T00:00:00Z'), latest: new Date('2026-11-21T12:05:00Z'),
    });
  });

  it('is given or withdrawn, of a kind of contact that there is', () => {
    expect(() => check({ state: 'maybe' as never })).toThrow(RangeError);
    expect(() => check({ contactKind: 'spam' as never })).toThrow(RangeError);
  });
});
