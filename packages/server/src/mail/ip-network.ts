import { BlockList, isIP } from 'node:net';

export interface Network {
  readonly holds: (address: string) => boolean;
}

/** A network as SPF writes it, `192.0.2.0/24` or an address alone; `null` when it is none. */
export function networkOf(text: string): Network | null {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  const bits = version === 4 ? 32 : 128;
  const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
  if (version === 0 || rest.length > 0 || !(length <= bits)) return null;
  const list = new BlockList();
  const family = version === 4 ? 'ipv4' : 'ipv6';
  list.addSubnet(address, length, family);
  return { holds: (other) => isIP(other) === version && list.check(other, family) };
}
