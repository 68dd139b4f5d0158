/** Addresses that lead into the reader's own network: refused when a feed or a redirect names them. */
import { BlockList, isIP } from 'node:net';

const blocked = new BlockList();
// RFC 6890 special-purpose registries: this host, private, shared, loopback, link-local, protocol assignments,
// documentation, 6to4 relays, benchmarks, multicast, reserved.
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  blocked.addSubnet(network, prefix, 'ipv4');
  // The same network reached through IPv6: mapped and translated (RFC 4291, NAT64 RFC 6052, SIIT RFC 2765), tunnelled (6to4).
  for (const translated of ['::ffff:', '64:ff9b::', '::ffff:0:']) {
    blocked.addSubnet(`${translated}${network}`, 96 + prefix, 'ipv6');
  }
  const [a = 0, b = 0, c = 0, d = 0] = network.split('.').map(Number);
  blocked.addSubnet(
    `2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::`,
    16 + prefix,
    'ipv6',
  );
}
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  // Teredo: an IPv4 address inside, obfuscated. Benchmarks and ORCHIDs, documentation, segment routing.
  ['2001::', 32],
  ['2001:2::', 48],
  ['2001:10::', 28],
  ['2001:20::', 28],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  // Site-local addresses: deprecated, still inside where they are in use (RFC 3879).
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  blocked.addSubnet(network, prefix, 'ipv6');
}

/** `address`: an IPv4 or IPv6 address as text; mapped IPv4 (::ffff:a.b.c.d) counts as the IPv4 address it is. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  const family = isIP(plain);
  if (family === 4) return blocked.check(plain, 'ipv4');
  if (family === 6) return blocked.check(plain, 'ipv6');
  return false;
}

const ofTheLink = new BlockList();
ofTheLink.addSubnet('169.254.0.0', 16, 'ipv4');
ofTheLink.addSubnet('::ffff:169.254.0.0', 112, 'ipv6');
ofTheLink.addSubnet('fe80::', 10, 'ipv6');

/** Addresses that answer on one link alone (RFC 3927, RFC 4291 §2.5.6), as the metadata services of clouds do. */
export function isLinkLocal(url: URL): boolean {
  const host = hostName(url);
  const family = isIP(host);
  return family !== 0 && ofTheLink.check(host, family === 4 ? 'ipv4' : 'ipv6');
}

/** Host of a URL without the brackets of an IPv6 literal. */
export function hostName(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

/** By its name alone: names are not looked up for an address nobody has said yes to. */
export function isOwnNetwork(url: URL): boolean {
  const host = hostName(url).replace(/\.$/, '');
  return (
    isPrivateAddress(host) ||
    !/[.:]/.test(host) ||
    // RFC 6761, RFC 6762, RFC 8375, and what routers use.
    /\.(?:localhost|local|internal|lan|home\.arpa)$/.test(host)
  );
}
