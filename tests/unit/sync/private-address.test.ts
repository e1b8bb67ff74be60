// No publication sends us into the reader's own machine or network.
import { describe, expect, it } from 'vitest';
import { isPrivateHost } from '@/utils/core/private-address';

const PRIVATE = [
  'http://localhost/',
  'http://LOCALHOST:8080/',
  'http://a.localhost/',
  'http://printer/',
  'http://nas.local/',
  'http://x.internal./',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/',
  'http://100.64.0.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://router.home.arpa/',
  'http://[::1]/',
  'http://[::]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[ff02::1]/',
  'http://[fec0::1]/',
  'http://[fdff:ffff::1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://127.0.0.1./',
  'http://0300.0250.1.1/',
  'http://0xc0a80101/',
  'http://3232235777/',
  'http://１２７.0.0.1/',
  'http://router.localdomain/',
  'http://wiki.corp/',
];
const PUBLIC = [
  'https://example.org/',
  'http://8.8.8.8/',
  'http://172.32.0.1/',
  'http://172.15.0.1/',
  'http://100.128.0.1/',
  'http://192.169.0.1/',
  'http://11.0.0.1/',
  'http://[2606:4700::1111]/',
  'http://[::ffff:8.8.8.8]/',
  'https://local.example.org/',
  'https://home.example.org/',
  'https://localhost.example.org/',
];

describe('a private host', () => {
  it.each(PRIVATE)('%s is one', (address) => expect(isPrivateHost(new URL(address))).toBe(true));
  it.each(PUBLIC)('%s is none', (address) => expect(isPrivateHost(new URL(address))).toBe(false));
});
