import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { mayReach } from '~/domain/platforms/webhooks/reachable-address';
import { readAddress } from '~/domain/platforms/webhooks/webhook-address';

const outcome = (url: string, networks: string[] = []) => {
  const read = readAddress(url, networks);
  return typeof read === 'string' ? read : read.url;
};

/** Networks nothing is sent into, as they stand in the registries of special-purpose addresses. */
const CLOSED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
const insideV4 = (network: string) => {
  const [base = '', bits = ''] = network.split('/');
  const start = base.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  return fc
    .integer({ min: 0, max: size - 1 })
    .map((offset) => [24, 16, 8, 0].map((shift) => ((start + offset) >>> shift) & 255).join('.'));
};
const closed = fc.constantFrom(...CLOSED_V4).chain(insideV4);
const hex = (address: string) =>
  address
    .split('.')
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{4})/, '$1:');

describe('an address inside', () => {
  it('is never reached, however it is carried or written', () => {
    fc.assert(
      fc.property(closed, (address) => {
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        const carried = [
          address,
          `::ffff:${address}`,
          `64:ff9b::${hex(address)}`,
          `2002:${hex(address)}::1`,
          `::${hex(address)}`,
        ];
        for (const each of carried) expect(mayReach(each, []), each).toBe(false);
        const octal = [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.');
        const hosts = [address, String(number), `0x${number.toString(16)}`, octal, `${a}.${b}.${c * 256 + d}`];
        hosts.push(`[::ffff:${address}]`, `[64:ff9b::${address}]`, `[2002:${hex(address)}::]`);
        for (const host of hosts) expect(outcome(`https://${host}/hook`), host).toBe('address-not-reachable');
      }),
    );
  });

  it.each([
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fdab::1',
    'fec0::1',
    'ff02::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002::1',
    '64:ff9b:1::1',
    '5f00::1',
    'not an address',
    '',
  ])('%s is not reached', (address) => expect(mayReach(address, [])).toBe(false));
});

describe('an address outside', () => {
  const open = fc
    .tuple(fc.constantFrom(1, 8, 23, 47, 93, 110, 151, 185, 202, 223), fc.nat(255), fc.nat(255), fc.nat(255))
    .map((parts) => parts.join('.'))
    .filter((address) => !CLOSED_V4.some((network) => ipaddr.parse(address).match(ipaddr.parseCIDR(network))))
    .filter((address) => ipaddr.parse(address).range() === 'unicast');

  it('is reached, also from a network without IPv4', () => {
    fc.assert(
      fc.property(open, (address) => {
        expect(mayReach(address, [])).toBe(true);
        expect(mayReach(`64:ff9b::${hex(address)}`, [])).toBe(true);
      }),
    );
    expect(mayReach('2606:4700::6810:84e5', [])).toBe(true);
  });
});

describe('what an installation allows', () => {
  it('opens its networks and no other', () => {
    expect(mayReach('10.1.2.3', ['10.1.0.0/16'])).toBe(true);
    expect(mayReach('10.2.2.3', ['10.1.0.0/16'])).toBe(false);
    expect(mayReach('::ffff:10.1.2.3', ['10.1.0.0/16'])).toBe(true);
    expect(mayReach('fd00::5', ['10.1.0.0/16', 'fd00::/8'])).toBe(true);
  });

  it('opens plain http and any port there alone', () => {
    expect(outcome('http://127.0.0.1:4000/in', ['127.0.0.1/32'])).toBe('http://127.0.0.1:4000/in');
    expect(outcome('http://localhost:4000/in', ['127.0.0.1/32'])).toBe('http://localhost:4000/in');
    expect(outcome('http://hooks.example.com/in', ['127.0.0.1/32'])).toBe('address-not-https');
    expect(outcome('http://8.8.8.8/in', ['127.0.0.1/32'])).toBe('address-not-https');
  });
});

it.each([
  ['http://hooks.example.com/', 'address-not-https'],
  ['ftp://hooks.example.com/', 'address-not-https'],
  ['https://hooks.example.com:22/', 'address-not-https'],
  ['https://me:secret@hooks.example.com/', 'address-not-https'],
  ['javascript:alert(1)', 'address-not-https'],
  ['hooks.example.com', 'address-not-https'],
  [`https://hooks.example.com/${'x'.repeat(500)}`, 'address-not-https'],
  ['https://localhost/', 'address-not-reachable'],
  ['https://hooks.example.com:8443/in?a=1#top', 'https://hooks.example.com:8443/in?a=1'],
  ['https://HOOKS.example.com', 'https://hooks.example.com/'],
])('%s is %s', (url, read) => expect(outcome(url)).toBe(read));
