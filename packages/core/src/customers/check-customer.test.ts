import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkCustomer } from './check-customer.js';

describe('a customer', () => {
  it('holds what was given and nothing more, so that an update leaves the rest alone', () => {
    expect(valueOf(checkCustomer({ externalId: ' 42 ' }))).toEqual({ externalId: '42' });
  });

  it('holds everything in the form in which it is found again', () => {
    const draft = {
      externalId: 'crm-7', email: ' Sara@Example.COM ', phone: '+98 (912) 345-6789', name: ' سارا ', locale: 'FA_ir',
      timeZone: 'Asia/Tehran', attributes: { plan: 'pro' },
    };
    expect(valueOf(checkCustomer(draft))).toEqual({
      externalId: 'crm-7', email: 'Sara@Example.COM', emailForLookup: 'sara@example.com', phone: '+989123456789',
      name: 'سارا', locale: 'fa-IR', timeZone: 'Asia/Tehran', attributes: { plan: 'pro' },
    });
  });

  it('loses what is null or blank', () => {
    const draft = { externalId: '1', email: null, phone: ' ', name: '', locale: null, timeZone: '', attributes: null };
    expect(valueOf(checkCustomer(draft))).toEqual({
      externalId: '1', email: null, emailForLookup: null, phone: null, name: null, locale: null, timeZone: null,
      attributes: {},
    });
  });

  it.each([{}, { name: 'Sara' }, { externalId: ' ', email: '', phone: null }])('is not found again by %j', (draft) => {
    expect(refusalOf(checkCustomer(draft))).toEqual({ kind: 'customer/unidentified' });
  });

  it.each([
    [{ externalId: 'x'.repeat(201) }, { kind: 'customer/text-too-long', field: 'externalId', length: 201, limit: 200 }],
    [{ externalId: '1', name: 'x'.repeat(501) }, { kind: 'customer/text-too-long', field: 'name', length: 501, limit: 500 }],
    [{ externalId: '\ud800' }, { kind: 'customer/text-not-storable', field: 'externalId' }],
    [{ externalId: '1', name: 'a\0' }, { kind: 'customer/text-not-storable', field: 'name' }],
    [{ email: 'sara' }, { kind: 'customer/email-invalid' }],
    [{ phone: '0912 345 6789' }, { kind: 'customer/phone-invalid' }],
    [{ externalId: '1', attributes: [] }, { kind: 'attributes/not-a-record' }],
  ])('is refused as %j', (draft, refusal) => {
    expect(refusalOf(checkCustomer(draft))).toEqual(refusal);
  });

  it.each(['Mars/Olympus', '+03:30', '-3', '12', 'Asia', '../etc'])('has no time zone %s', (timeZone) => {
    expect(refusalOf(checkCustomer({ externalId: '1', timeZone }))).toEqual({ kind: 'customer/time-zone-unknown' });
  });

  it.each(['p', 'pt-', 'pt BR', 'فارسی', 'x'.repeat(50)])('has no locale %s', (locale) => {
    expect(refusalOf(checkCustomer({ externalId: '1', locale }))).toEqual({ kind: 'customer/locale-unknown' });
  });

  it.each([['fa', 'fa'], ['zh-hans-cn', 'zh-Hans-CN'], ['pt_BR', 'pt-BR'], ['th', 'th']])(
    'speaks %s, written %s',
    (given, locale) => {
      expect(valueOf(checkCustomer({ externalId: '1', locale: given })).locale).toBe(locale);
    },
  );
});
