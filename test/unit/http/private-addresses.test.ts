import { describe, expect, it } from 'vitest';
import { hostName, isPrivateAddress } from '../../../electron/core/http/private-addresses.ts';

describe('an address inside', () => {
  it.each([
    '0.0.0.0',
    '0.255.255.255',
    '10.0.0.0',
    '10.255.255.255',
    '100.64.0.0',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.0.1',
    '169.254.169.254',
    '172.16.0.0',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '198.51.100.7',
    '203.0.113.7',
    '192.168.0.0',
    '192.168.255.255',
    '198.18.0.1',
    '198.19.255.255',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '0:0:0:0:0:0:0:1',
    '::ffff:10.0.0.1',
    '::FFFF:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:c0a8:101',
    '0:0:0:0:0:ffff:a00:1',
    '::127.0.0.1',
    '64:ff9b::127.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::100.64.0.1',
    '64:ff9b:1::1',
    '::ffff:0:10.0.0.1',
    '2001::1',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '2001:2::1',
    '2001:10::1',
    '2001:db8::1',
    '3fff::1',
    '5f00::1',
    '2002:7f00:1::',
    '2002:c0a8:101::1',
    '100::1',
    'fc00::1',
    'fdff:ffff::1',
    'fe80::1',
    'febf::1',
    'fe80::1%eth0',
    'fec0::1',
    'feff::1',
    'ff02::1',
  ])('%s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });
});

describe('an address outside', () => {
  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '169.255.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.0',
    '192.0.3.0',
    '192.88.98.255',
    '198.51.101.0',
    '203.0.112.255',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '::ffff:8.8.8.8',
    '::ffff:808:808',
    '64:ff9b::808:808',
    '::ffff:0:8.8.8.8',
    '2002:808:808::1',
    '2001:4860:4860::8888',
    '2001:200::1',
    '2606:4700:4700::1111',
    '2a04:4e42::81',
    'fbff::1',
  ])('%s', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it('is not what is no address at all', () => {
    for (const text of ['localhost', 'example.org', '', '10.0.0', '[::1]']) {
      expect(isPrivateAddress(text)).toBe(false);
    }
  });
});

describe('the host of a URL', () => {
  it.each([
    ['http://[::1]:8080/feed', '::1'],
    ['https://[2A04:4E42::81]/', '2a04:4e42::81'],
    ['https://Example.ORG/feed', 'example.org'],
    // Every spelling of an IPv4 address comes out as the one that is checked.
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
  ])('%s', (url, host) => {
    expect(hostName(new URL(url))).toBe(host);
  });

  it('is refused when it is private, however it is written', () => {
    for (const url of [
      'http://2130706433/',
      'http://0x7f.1/',
      'http://127.1/',
      'http://[::ffff:127.0.0.1]/',
    ]) {
      expect(isPrivateAddress(hostName(new URL(url)))).toBe(true);
    }
  });
});
