import type { z } from 'zod';
import { Refusal } from '~/domain/refusal';

/** A request's JSON body through its schema. Throws `not-json` for another content type, `unreadable` for what does not fit. */
export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) throw new Refusal('not-json');
  const body: unknown = await request.json().catch(() => {
    throw new Refusal('unreadable');
  });
  const { success, data } = schema.safeParse(body);
  if (!success) throw new Refusal('unreadable');
  return data;
}

/** An answer for a program: never kept by anything in between. */
export const json = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
