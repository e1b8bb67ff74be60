// Addresses of the user's own machine and network, to which no publication may send us. An extension cannot see two things:
// which address a name resolves to, and where a redirect leads before the browser has followed it. A response that a redirect
// brought from a private address is not read.

/** IPv4 blocks that are not the public internet (RFC 6890), as [first address, prefix length]. */
const BLOCKS: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
];
/** Names that are only known inside a network or machine (RFC 6761, RFC 6762, RFC 8375). */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)\.?$/;

const toNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

function isPrivateIpv4(address: string): boolean {
  const number = toNumber(address);
  return BLOCKS.some(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(number / size) === Math.floor(toNumber(first) / size);
  });
}

/** The IPv4 address inside an IPv6 one (mapped, translated by NAT64, 6to4), or null. */
function embeddedIpv4(groups: readonly number[]): string | null {
  const [a = 0, b = 0, c = 0] = groups;
  const dotted = (high = 0, low = 0) => [high >> 8, high & 255, low >> 8, low & 255].join('.');
  const zeros = groups.slice(0, 4).every((group) => group === 0);
  const [e = 0, f = 0] = groups.slice(4);
  // Compatible, mapped, and translated (RFC 2765) forms.
  if (zeros && ((e === 0 && (f === 0 || f === 0xffff)) || (e === 0xffff && f === 0)))
    return dotted(groups[6], groups[7]);
  if (a === 0x64 && b === 0xff9b) return dotted(groups[6], groups[7]);
  return a === 0x2002 ? dotted(b, c) : null;
}

/** The eight groups of an address as the URL parser writes it, with at most one `::`. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const read = (part: string | undefined) =>
    part ? part.split(':').map((group) => Number.parseInt(group, 16)) : [];
  const [before, after] = [read(head), read(tail)];
  return tail === undefined
    ? before
    : [...before, ...new Array(8 - before.length - after.length).fill(0), ...after];
}

function isPrivateIpv6(address: string): boolean {
  const groups = groupsOf(address);
  const first = groups[0] ?? 0;
  // Unique local, link-local and site-local, multicast.
  if ((first & 0xfe00) === 0xfc00 || (first & 0xff80) === 0xfe80 || (first & 0xff00) === 0xff00) return true;
  const ipv4 = embeddedIpv4(groups);
  return ipv4 !== null && isPrivateIpv4(ipv4);
}

/**
 * Whether a host is loopback, link-local, private or otherwise not on the public internet. A name without a dot is a
 * machine of the local network. Numbers in odd forms (`0x7f.1`, `2130706433`) are read as the URL parser reads them.
 */
export function isPrivateHost(url: URL): boolean {
  const host = url.hostname.toLowerCase();
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateIpv4(host);
  return !host.replace(/\.$/, '').includes('.') || LOCAL_NAMES.test(host);
}
