import { Resolver } from 'node:dns/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDnsServer, type TestDnsServer, type TestZone } from '../../test/dns-server.js';
import { checkSendingDomain, type SendingDomain } from './check-sending-domain.js';

const zone: TestZone = {
  // A shop with a server of its own
  'bakery.example': { TXT: ['google-site-verification=1', 'v=spf1 ip4:192.0.2.0/24 -all'] },
  'mail.bakery.example': { A: ['192.0.2.7'] },
  'other.example': { A: ['198.51.100.7'] },
  's1._domainkey.bakery.example': { TXT: ['v=DKIM1; k=rsa; p=MIGfMA0'] },
  'old._domainkey.bakery.example': { TXT: ['v=DKIM1; p='] },
  '_dmarc.bakery.example': { TXT: ['v=DMARC1; p=none'] },
  // Providers
  'relayed.example': { TXT: ['v=spf1 a mx include:spf.provider.example ~all'] },
  'spf.provider.example': { TXT: ['v=spf1 include:deep.provider.example ?all'] },
  'deep.provider.example': { TXT: ['v=spf1 ip4:198.51.100.0/28 -all'] },
  'moved.example': { TXT: ['v=spf1 redirect=bakery.example'] },
  'here.example': { TXT: ['V=SPF1 A -all'], A: ['192.0.2.7'] },
  'near.example': { TXT: ['v=spf1 a/24 -all'], A: ['192.0.2.99'] },
  'exchanged.example': { TXT: ['v=spf1 mx -all'], MX: ['mail.bakery.example'] },
  'denied.example': { TXT: ['v=spf1 -ip4:192.0.2.7 ~all'] },
  'everybody.example': { TXT: ['v=spf1 +all'] },
  // No name of a host, though "all" begins with the "a" of one
  'll': { A: ['192.0.2.7'] },
  'twice.example': { TXT: ['v=spf1 -all', 'v=spf1 ip4:192.0.2.7 -all'] },
  '_dmarc.twice.example': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] },
  'round.example': { TXT: ['v=spf1 include:round.example -all'] },
  'v6.example': { TXT: ['v=spf1 ip6:2001:db8::/32 -all'] },
  'mail6.example': { AAAA: ['2001:db8::7'] },
  'strange.example': { TXT: ['v=spf1 ip4:999.1.1.1/99 ip4: include: mx:// exists:%{i} a:/ -all'] },
};

let dns: TestDnsServer;
let resolver: Resolver;
beforeAll(async () => {
  dns = await startTestDnsServer(zone);
  resolver = new Resolver({ timeout: 2_000, tries: 1 });
  resolver.setServers([dns.address]);
});
afterAll(() => dns.close());

const check = (changes: Partial<SendingDomain> & { domain?: string } = {}, by = resolver) => {
  const { domain = 'bakery.example', ...rest } = changes;
  return checkSendingDomain({
    fromAddress: `ask@${domain}`, returnAddress: `ask@${domain}`, smtpHost: 'mail.bakery.example', spfInclude: null, dkimSelector: 's1', ...rest,
  }, by);
};

it('a domain that is set up is in order', async () => {
  expect(await check()).toEqual((['SPF', 'DKIM', 'DMARC'] as const).map((record) => ({ kind: 'sending-domain/fine', record })));
});

describe('SPF', () => {
  const fine = { kind: 'sending-domain/fine', record: 'SPF' };
  const notNamed = (name: string) => ({ kind: 'sending-domain/server-not-named', name });
  it.each<[string, Partial<SendingDomain> & { domain: string }, object]>([
    ['names a network', { domain: 'bakery.example' }, fine],
    ['names another one', { domain: 'bakery.example', smtpHost: 'other.example' }, notNamed('bakery.example')],
    ['includes what names it, two levels below', { domain: 'relayed.example', smtpHost: 'other.example' }, fine],
    ['includes what the provider told', { domain: 'relayed.example', smtpHost: 'unknown.example', spfInclude: 'SPF.provider.example' }, fine],
    ['does not include what the provider told', { domain: 'relayed.example', smtpHost: 'unknown.example', spfInclude: 'spf.elsewhere.example' }, notNamed('relayed.example')],
    ['is somewhere else', { domain: 'moved.example' }, fine],
    ['names the host itself', { domain: 'here.example' }, fine],
    ['names the network of the host', { domain: 'near.example' }, fine],
    ['names those who receive', { domain: 'exchanged.example' }, fine],
    ['denies the server', { domain: 'denied.example' }, notNamed('denied.example')],
    ['names everybody, which receivers take for nobody', { domain: 'everybody.example' }, notNamed('everybody.example')],
    ['names a network of IPv6', { domain: 'v6.example', smtpHost: 'mail6.example' }, fine],
    ['leads round in a circle', { domain: 'round.example' }, notNamed('round.example')],
    ['cannot be read', { domain: 'strange.example' }, notNamed('strange.example')],
    ['is there twice', { domain: 'twice.example' }, { kind: 'sending-domain/several', record: 'SPF', name: 'twice.example' }],
    ['is missing', { domain: 'nothing.example' }, { kind: 'sending-domain/missing', record: 'SPF', name: 'nothing.example' }],
    ['is looked for where bounces go', { domain: 'nothing.example', returnAddress: 'bounces@bakery.example' }, fine],
    ['without a mail server names none', { domain: 'bakery.example', smtpHost: null }, notNamed('bakery.example')],
  ])('%s', async (_case, sender, finding) => {
    const [spf] = await check(sender);
    expect(spf).toEqual(finding);
  });

  it('costs a bounded number of questions, however it is written', async () => {
    const before = dns.questions();
    await check({ domain: 'round.example' });
    expect(dns.questions() - before).toBeLessThan(30);
  });
});

describe('DKIM', () => {
  it.each([
    ['s1', { kind: 'sending-domain/fine', record: 'DKIM' }],
    ['old', { kind: 'sending-domain/missing', record: 'DKIM', name: 'old._domainkey.bakery.example' }],
    ['none', { kind: 'sending-domain/missing', record: 'DKIM', name: 'none._domainkey.bakery.example' }],
    [null, { kind: 'sending-domain/selector-unknown' }],
  ])('with the selector %s', async (dkimSelector, finding) => {
    const [, dkim] = await check({ dkimSelector });
    expect(dkim).toEqual(finding);
  });
});

describe('DMARC', () => {
  it.each<[string, Partial<SendingDomain> & { domain: string }, object]>([
    ['is found above a domain', { domain: 'news.bakery.example' }, { kind: 'sending-domain/fine', record: 'DMARC' }],
    ['is missing', { domain: 'relayed.example' }, { kind: 'sending-domain/missing', record: 'DMARC', name: '_dmarc.relayed.example' }],
    ['is there twice', { domain: 'twice.example' }, { kind: 'sending-domain/several', record: 'DMARC', name: '_dmarc.twice.example' }],
    ['agrees with the address for bounces below it', { domain: 'bakery.example', dkimSelector: null, returnAddress: 'b@bounces.bakery.example' }, { kind: 'sending-domain/fine', record: 'DMARC' }],
    ['agrees with nothing', { domain: 'bakery.example', dkimSelector: null, returnAddress: 'b@provider.example' }, { kind: 'sending-domain/not-aligned' }],
    ['agrees with DKIM alone', { domain: 'bakery.example', returnAddress: 'b@provider.example' }, { kind: 'sending-domain/fine', record: 'DMARC' }],
  ])('%s', async (_case, sender, finding) => {
    const [, , dmarc] = await check(sender);
    expect(dmarc).toEqual(finding);
  });
});

it.each(['refused', 'silent'] as const)('a DNS that is %s says nothing about the domain', async (how) => {
  const broken = await startTestDnsServer(zone, how);
  const by = new Resolver({ timeout: 200, tries: 1 });
  by.setServers([broken.address]);
  expect(await check({}, by)).toEqual((['SPF', 'DKIM', 'DMARC'] as const).map((record) => ({ kind: 'sending-domain/unchecked', record })));
  await broken.close();
});
