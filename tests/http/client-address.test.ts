import { expect, it } from 'vitest';
import { hashClient } from '~/http/client-address';

it('counts one IPv4 address as one, also mapped into IPv6', () => {
  expect(hashClient('::ffff:203.0.113.7')).toBe(hashClient('203.0.113.7'));
  expect(hashClient('203.0.113.8')).not.toBe(hashClient('203.0.113.7'));
});

it('counts an IPv6 network as one', () => {
  expect(hashClient('2001:db8:1:2::1')).toBe(hashClient('2001:0db8:1:2:ffff:1:2:3'));
  expect(hashClient('2001:db8:1:3::1')).not.toBe(hashClient('2001:db8:1:2::1'));
  expect(hashClient('2001:db8::1')).toBe(hashClient('2001:db8:0:0:9::'));
});

it('keeps no address', () => {
  expect(hashClient('203.0.113.7')).toMatch(/^[\w-]{22}$/);
  expect(hashClient(undefined)).toMatch(/^[\w-]{22}$/);
});
