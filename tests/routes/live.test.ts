import { expect, inject, it } from 'vitest';
import { signedIn } from '#tests/support/client';
import { demoRows } from '#tests/support/demo-rows';

it('tells a page that follows an exam which is over so once, in the form it asked for', async () => {
  const { hostSitting } = demoRows(inject('dataDir'));
  const host = await signedIn(inject('address'), 'host@demo.greenroom.test');
  const path = `/exam/sittings/${hostSitting}/live`;

  const stream = await host.ask(path, { headers: { accept: 'text/event-stream' } });
  expect(stream.status).toBe(200);
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const [, said = ''] = /^data: (.*)$/m.exec(stream.body) ?? [];
  expect(JSON.parse(said)).toMatchObject({ state: 'handed-in' });

  const once = await host.ask(path);
  expect(JSON.parse(once.body)).toMatchObject({ state: 'handed-in' });
});
