import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Networks that are no part of the public internet (IANA's registries for special purposes, November 2026): this machine,
 * private and shared networks, link-local addresses, among them those where clouds keep their secrets, tests, multicast.
 */
const reserved = new BlockList();
for (const network of [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
  '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
]) {
  const [address = '', prefix = ''] = network.split('/');
  reserved.addSubnet(address, Number(prefix), 'ipv4');
}
for (const network of [
  // The last ones carry an IPv4 address inside.
  '::/127', '100::/64', '2001::/23', '2001:db8::/32', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8', '64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '::/96',
]) {
  const [address = '', prefix = ''] = network.split('/');
  reserved.addSubnet(address, Number(prefix), 'ipv6');
}

/** Whether an IP address belongs to the public internet. What is no IP address does not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !reserved.check(address, 'ipv4');
  // A zone such as %eth0 is only for addresses of this link.
  if (!isIPv6(address) || address.includes('%')) return false;
  // Node compares ::ffff:10.0.0.1 with the networks of IPv4 by itself.
  return !reserved.check(address, 'ipv6');
}
