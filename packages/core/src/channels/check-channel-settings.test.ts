import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkEmailSettings, checkSmsSender, checkWebhookUrl } from './check-channel-settings.js';

describe('the sender of mails', () => {
  it('is kept without the spaces around it', () => {
    expect(valueOf(checkEmailSettings({ senderName: ' نانوایی شمال ', senderAddress: ' Ask@Bakery.example ', replyTo: ' help@bakery.example', dkimSelector: ' s1 ', spfInclude: '_spf.provider.example' }))).toEqual({
      senderName: 'نانوایی شمال', senderAddress: 'Ask@Bakery.example', replyTo: 'help@bakery.example', dkimSelector: 's1', spfInclude: '_spf.provider.example',
    });
  });

  it.each([undefined, null, '', '  '])('needs no name and no other address for answers: %j', (blank) => {
    expect(valueOf(checkEmailSettings({ senderName: blank, senderAddress: 'a@b.example', replyTo: blank, dkimSelector: blank, spfInclude: blank }))).toEqual({
      senderName: '', senderAddress: 'a@b.example', replyTo: null, dkimSelector: null, spfInclude: null,
    });
  });

  it.each([
    [{ senderAddress: '' }, { kind: 'channel/address-invalid', field: 'senderAddress' }],
    [{ senderAddress: 'bakery.example' }, { kind: 'channel/address-invalid', field: 'senderAddress' }],
    [{ senderAddress: 'a@b.example\r\nBcc: c@d.example' }, { kind: 'channel/address-invalid', field: 'senderAddress' }],
    [{ senderAddress: 'a@b.example', dkimSelector: 's 1' }, { kind: 'channel/dns-name-invalid', field: 'dkimSelector' }],
    [{ senderAddress: 'a@b.example', spfInclude: 'include:spf.example' }, { kind: 'channel/dns-name-invalid', field: 'spfInclude' }],
    [{ senderAddress: 'a@b.example', spfInclude: 'a..b' }, { kind: 'channel/dns-name-invalid', field: 'spfInclude' }],
    [{ senderAddress: 'a@b.example', spfInclude: `${'a.'.repeat(120)}b` }, { kind: 'channel/dns-name-invalid', field: 'spfInclude' }],
    [{ senderAddress: 'a@b.example', replyTo: 'help' }, { kind: 'channel/address-invalid', field: 'replyTo' }],
    [{ senderAddress: 'a@b.example', senderName: 'x'.repeat(101) }, { kind: 'channel/sender-name-invalid', limit: 100 }],
    [{ senderAddress: 'a@b.example', senderName: 'a\r\nBcc: b' }, { kind: 'channel/sender-name-invalid', limit: 100 }],
    [{ senderAddress: 'a@b.example', senderName: 'a\0b' }, { kind: 'channel/sender-name-invalid', limit: 100 }],
    [{ senderAddress: 'a@b.example', senderName: 'a\u2028b' }, { kind: 'channel/sender-name-invalid', limit: 100 }],
  ])('%j is refused', (draft, refusal) => {
    expect(refusalOf(checkEmailSettings(draft))).toEqual(refusal);
  });
});

describe('the sender of SMS', () => {
  it.each([['SHOP', 'SHOP'], [' My Shop 24 ', 'My Shop 24'], ['+989121234567', '+989121234567'], ['30004', '30004'], ['', null], [null, null], [undefined, null]])('%j is %j', (given, sender) => {
    expect(valueOf(checkSmsSender(given))).toBe(sender);
  });

  it.each(['A name too long', 'فروشگاه', '12', 'a\nb', 'shop!', '+1234567890123456'])('%j is refused', (given) => {
    expect(refusalOf(checkSmsSender(given))).toEqual({ kind: 'channel/sms-sender-invalid' });
  });
});

describe('the address of one\'s own channel', () => {
  it.each(['https://shop.example', 'https://shop.example:8443/hook?shop=1#x', 'https://مثال.ایران/', 'https://[2606:4700::1]/x'])('%s is taken', (url) => {
    expect(valueOf(checkWebhookUrl(url, { privateNetworks: false }))).toBe(url);
  });

  it('may be plain http where private networks are allowed', () => {
    expect(valueOf(checkWebhookUrl('http://localhost:3000/hook', { privateNetworks: true }))).toBe('http://localhost:3000/hook');
    expect(refusalOf(checkWebhookUrl('http://localhost:3000/hook', { privateNetworks: false }))).toEqual({ kind: 'channel/url-invalid' });
  });

  it.each(['', 'shop.example', 'ftp://shop.example', 'https://', 'https://user:pass@shop.example', 'https://shop.example/a b', 'https://shop.example\n.evil.example', 'javascript:alert(1)', `https://shop.example/${'x'.repeat(2_000)}`])('%j is refused', (url) => {
    expect(refusalOf(checkWebhookUrl(url, { privateNetworks: true }))).toEqual({ kind: 'channel/url-invalid' });
  });
});
