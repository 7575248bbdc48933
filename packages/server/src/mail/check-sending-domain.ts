import type { SendingDomainFinding } from '@goodword/core';
import { type Network, networkOf } from './ip-network.js';

/** What is asked of DNS; `Resolver` of node:dns/promises is one. */
export interface DnsResolver {
  readonly resolveTxt: (name: string) => Promise<string[][]>;
  readonly resolve4: (name: string) => Promise<string[]>;
  readonly resolve6: (name: string) => Promise<string[]>;
  readonly resolveMx: (name: string) => Promise<{ readonly exchange: string }[]>;
}

export interface SendingDomain {
  /** Of the sender that people see. */
  readonly fromAddress: string;
  /** Where bounces go: SPF is about this one (RFC 7208). */
  readonly returnAddress: string;
  /** The mail server that we hand mails to; `null` when there is none. */
  readonly smtpHost: string | null;
  /** What the provider of that server told to include, such as `spf.provider.example`; `null` when it told nothing. */
  readonly spfInclude: string | null;
  /** The selector of the provider's signatures; `null` when it is not known. */
  readonly dkimSelector: string | null;
}

/** More look-ups than these, and receivers stop reading a record (RFC 7208, 4.6.4). */
const MOST_LOOKUPS = 10;

/**
 * Whether receivers will trust mails from this sender: that SPF names the server, that the key of DKIM is there, that
 * DMARC is there and agrees with one of both. It is told and not enforced: a check from here cannot see what receivers see.
 *
 * @returns one finding for each of SPF, DKIM and DMARC; `unchecked` where DNS could not be reached, which is not `missing`
 */
export async function checkSendingDomain(sender: SendingDomain, dns: DnsResolver): Promise<readonly SendingDomainFinding[]> {
  const from = domainOf(sender.fromAddress);
  const [spf, dkim, dmarc] = await Promise.all([
    findingOf('SPF', () => checkSpf(sender, dns)),
    findingOf('DKIM', () => checkDkim(from, sender.dkimSelector, dns)),
    findingOf('DMARC', () => checkDmarc(from, dns)),
  ]);
  // DMARC wants SPF or DKIM to be of the same domain as the sender. A key below that domain is.
  const isAligned = dkim.kind === 'sending-domain/fine' || isSameOrganisation(from, domainOf(sender.returnAddress));
  return [spf, dkim, dmarc.kind === 'sending-domain/fine' && !isAligned ? { kind: 'sending-domain/not-aligned' } : dmarc];
}

type Mechanism = SendingDomainFinding & { readonly record?: string };

async function findingOf(record: 'SPF' | 'DKIM' | 'DMARC', check: () => Promise<Mechanism>): Promise<SendingDomainFinding> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof DnsUnreachable)) throw error;
    return { kind: 'sending-domain/unchecked', record };
  }
}

async function checkSpf({ returnAddress, smtpHost, spfInclude }: SendingDomain, dns: DnsResolver): Promise<SendingDomainFinding> {
  const domain = domainOf(returnAddress);
  const records = await spfRecords(domain, dns);
  const [record] = records;
  if (record === undefined) return { kind: 'sending-domain/missing', record: 'SPF', name: domain };
  if (records.length > 1) return { kind: 'sending-domain/several', record: 'SPF', name: domain };
  const addresses = smtpHost === null ? [] : await addressesOf(smtpHost, dns);
  const wanted = { include: spfInclude?.toLowerCase() ?? null, addresses };
  return await names(record, domain, wanted, dns, { left: MOST_LOOKUPS }) ? { kind: 'sending-domain/fine', record: 'SPF' } : { kind: 'sending-domain/server-not-named', name: domain };
}

interface Wanted {
  readonly include: string | null;
  readonly addresses: readonly string[];
}

/** Whether a record names the server, by one of its addresses or by the include that its provider told. */
async function names(record: string, domain: string, wanted: Wanted, dns: DnsResolver, lookups: { left: number }): Promise<boolean> {
  const terms = record.toLowerCase().split(/ +/).slice(1);
  for (const term of terms) {
    // What is denied is not named; neutral and soft answers say nothing.
    const [, kind = '', value = ''] = /^\+?(ip4|ip6|include|redirect|a|mx)(?![a-z0-9])[:=]?(.*)$/.exec(term) ?? [];
    if (kind === '') continue;
    if (kind === 'ip4' || kind === 'ip6') {
      const network = networkOf(value);
      if (network !== null && wanted.addresses.some((address) => network.holds(address))) return true;
      continue;
    }
    if (lookups.left <= 0) return false;
    lookups.left -= 1;
    const name = value.split('/')[0] === '' ? domain : value.split('/')[0] ?? domain;
    if (kind === 'include' || kind === 'redirect') {
      if (name === wanted.include) return true;
      const [inner] = await spfRecords(name, dns);
      if (inner !== undefined && await names(inner, name, wanted, dns, lookups)) return true;
      continue;
    }
    const hosts = kind === 'a' ? [name] : (await found(dns.resolveMx(name), [])).map(({ exchange }) => exchange).slice(0, MOST_LOOKUPS);
    const addresses = (await Promise.all(hosts.map((host) => addressesOf(host, dns)))).flat();
    const prefix = /\/(\d+)/.exec(value)?.[1];
    const networks = addresses.map((address) => networkOf(prefix === undefined || address.includes(':') ? address : `${address}/${prefix}`)).filter((network): network is Network => network !== null);
    if (networks.some((network) => wanted.addresses.some((address) => network.holds(address)))) return true;
  }
  return false;
}

async function checkDkim(domain: string, selector: string | null, dns: DnsResolver): Promise<SendingDomainFinding> {
  if (selector === null) return { kind: 'sending-domain/selector-unknown' };
  const name = `${selector}._domainkey.${domain}`;
  const texts = await textsOf(name, dns);
  // An empty p= is a key that was revoked (RFC 6376, 3.6.1).
  const hasKey = texts.some((text) => /(^|;)\s*p=\s*[A-Za-z0-9+/]/.test(text));
  return hasKey ? { kind: 'sending-domain/fine', record: 'DKIM' } : { kind: 'sending-domain/missing', record: 'DKIM', name };
}

async function checkDmarc(domain: string, dns: DnsResolver): Promise<SendingDomainFinding> {
  // Receivers look at the domain and then at its organisation; without the list of public suffixes, that is each domain above.
  for (let name = domain; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const records = (await textsOf(`_dmarc.${name}`, dns)).filter((text) => /^v=DMARC1\s*(;|$)/.test(text));
    if (records.length > 1) return { kind: 'sending-domain/several', record: 'DMARC', name: `_dmarc.${name}` };
    if (records.length === 1) return { kind: 'sending-domain/fine', record: 'DMARC' };
  }
  return { kind: 'sending-domain/missing', record: 'DMARC', name: `_dmarc.${domain}` };
}

async function spfRecords(domain: string, dns: DnsResolver): Promise<readonly string[]> {
  return (await textsOf(domain, dns)).filter((text) => /^v=spf1( |$)/i.test(text));
}

async function textsOf(name: string, dns: DnsResolver): Promise<readonly string[]> {
  return (await found(dns.resolveTxt(name), [])).map((parts) => parts.join(''));
}

async function addressesOf(host: string, dns: DnsResolver): Promise<readonly string[]> {
  const [v4, v6] = await Promise.all([found(dns.resolve4(host), []), found(dns.resolve6(host), [])]);
  return [...v4, ...v6];
}

class DnsUnreachable extends Error {}

/** What DNS answered; nothing where it says that there is nothing. */
async function found<T>(answer: Promise<T>, nothing: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === 'ENODATA' || code === 'ENOTFOUND') return nothing;
    throw new DnsUnreachable('DNS could not be reached', { cause: error });
  }
}

function isSameOrganisation(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
