// Addresses of this machine and its neighbourhood, which a public source must not make us ask.

const PRIVATE_V4 =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const PRIVATE_V6 = /^\[(?:::1?\]|f[cd]|fe[89ab]|::ffff:)/i;

/** Whether an address names loopback, link-local, private (RFC 1918, RFC 4193, RFC 6598) or a name without a dot. */
export function isPrivateAddress(url: string): boolean {
  const { hostname } = new URL(url);
  if (hostname.startsWith('[')) return PRIVATE_V6.test(hostname);
  if (/^[\d.]+$/.test(hostname)) return PRIVATE_V4.test(hostname);
  const name = hostname.replace(/\.$/, '');
  return !name.includes('.') || /\.(?:localhost|local|internal|home\.arpa)$/.test(name);
}
