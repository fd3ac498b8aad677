import { listSeals } from '~/domain/people/list-seals.server';
import { admin } from '~/http/answer';

/** Every seal of the audit log, to keep elsewhere and hold against the log later. */
export const loader = admin.read(
  async ({ actor, now }) =>
    new Response(await listSeals(actor), {
      headers: {
        'Content-Type': 'application/jsonl; charset=utf-8',
        'Content-Disposition': `attachment; filename="greenroom-audit-seals-${new Date(now).toISOString().slice(0, 10)}.jsonl"`,
        'Cache-Control': 'no-store',
      },
    }),
);
