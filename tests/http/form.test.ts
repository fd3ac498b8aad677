import { expect, it } from 'vitest';
import { z } from 'zod';
import { fileOf, parseForm, plainFields, refuseForm, sentForm, WrongForm } from '~/http/form';

const schema = z.object({ name: z.string().min(1).max(5), password: z.string().min(8).optional() });

const post = (body: string | FormData, type = 'application/x-www-form-urlencoded') =>
  new Request('http://greenroom.test/', {
    method: 'POST',
    body,
    ...(typeof body === 'string' && { headers: { 'content-type': type } }),
  });

const read = async (body: string | FormData, type?: string) =>
  parseForm(plainFields(await sentForm(post(body, type))), schema);

const wrong = async (body: string | FormData, type?: string) => {
  const error = await read(body, type).catch((caught: unknown) => caught);
  if (!(error instanceof WrongForm)) throw new Error('the form was taken');
  return error.reply;
};

it('reads a form', async () => {
  expect((await read('name=Li')).value).toEqual({ name: 'Li' });
});

it('says per field what is wrong and gives back what was typed, but no secret', async () => {
  const { error, initialValue } = await wrong('name=Longname&password=short');
  expect(error).toEqual({
    name: ['fields:too-long|{"maximum":5}'],
    password: ['fields:too-short|{"minimum":8}'],
  });
  expect(initialValue).toEqual({ name: 'Longname' });
});

it('gives a refused form back without its secrets', async () => {
  const { sent } = await read('name=Li&password=long+enough');
  const { initialValue, error } = refuseForm(sent, 'refusals:email-taken', 'name');
  expect(initialValue).toEqual({ name: 'Li' });
  expect(error).toEqual({ name: ['refusals:email-taken'] });
});

it.each([
  ['{"name":"Li"}', 'application/json'],
  ['name=Li', 'text/plain'],
  ['------\r\nbroken', 'multipart/form-data; boundary=x'],
  ['', 'application/x-www-form-urlencoded'],
])('takes %j as %s for an empty form', async (body, type) => {
  expect((await wrong(body, type)).error).toEqual({ name: ['fields:required'] });
});

it.each([
  '__proto__.polluted=1',
  'constructor.prototype.polluted=1',
  'name.constructor=1',
  '__INTENT__={"type":"insert"}',
  '__INTENT__={broken',
  'a[999999999]=1',
  'a[-1]=1',
  'a[b]=1',
  'a..b=1',
  'a%5B=1',
  '.=1',
  'name.x=1',
  'name[0]=1',
])('leaves out %s', async (extra) => {
  expect((await read(`name=Li&${extra}`)).value).toEqual({ name: 'Li' });
  expect('polluted' in {}).toBe(false);
});

it('nests fields as deep as the longest form does, and no deeper', async () => {
  const text = z.object({ text: z.object({ en: z.string(), deeper: z.unknown().optional() }) });
  const deep = z.object({ questions: z.array(z.object({ options: z.array(text) })) });
  const sent = post('questions[0].options[0].text.en=Hello&questions[0].options[0].text.deeper.still=x');
  const { value } = parseForm(plainFields(await sentForm(sent)), deep);
  expect(value).toEqual({ questions: [{ options: [{ text: { en: 'Hello' } }] }] });
});

it('gives a file to whoever asks for it, and null when none was chosen', async () => {
  const body = new FormData();
  body.append('file', new File(['你好'], 'pool\u0007.yaml'));
  body.append('empty', new File([], ''));
  const sent = await sentForm(post(body));
  expect(await fileOf(sent, 'file')).toEqual({ name: 'pool.yaml', bytes: new TextEncoder().encode('你好') });
  expect(await fileOf(sent, 'empty')).toBeNull();
  expect(await fileOf(sent, 'nothing')).toBeNull();
});

it('leaves out files and control characters', async () => {
  const body = new FormData();
  body.append('name', 'L\0i\u0007');
  body.append('password', new File(['x'.repeat(20)], 'secret.txt'));
  expect((await read(body)).value).toEqual({ name: 'Li' });
});
