import { expect, it } from 'vitest';
import { describeDevice } from '~/domain/people/device';

it('reads browser and system off what a browser calls itself', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
  expect(describeDevice(chrome)).toEqual({ browser: 'Chrome', system: 'Windows' });
  const wechat =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50';
  expect(describeDevice(wechat)).toEqual({ browser: 'WeChat', system: 'iOS' });
});

it.each(['', '-', 'curl', '<script>alert(1)</script>', '\u0000'])('says nothing of %j', (text) => {
  expect(describeDevice(text).system).toBeNull();
});
