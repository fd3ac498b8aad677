import { and, asc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { webhookDeliveries, webhookEndpoints } from '#db/schema/platforms';
import { LEASE_MS } from './retry-schedule';

/** A message that is this process's to send now. `tries` counts this one. */
export type Claimed = { id: string; endpointId: string; url: string; secret: string; payload: string; tries: number };

/** How many messages may be under way at once: to endpoints that answer, to those that last failed, and to any one. */
export const LANES = { healthy: 128, ailing: 32, one: 4 } as const;

/** How many are under way now, by endpoint. */
export type UnderWay = ReadonlyMap<string, number>;

/**
 * Claims messages that are due, by putting their next try off, so that no other process sends them meanwhile and one
 * whose sender dies is sent again. Endpoints whose last try failed have a lane of their own: however many of them hang,
 * the others do not wait. Of one endpoint the oldest message goes first.
 */
export async function claimDeliveries(underWay: UnderWay, now: number): Promise<Claimed[]> {
  const wanted = await pick(underWay, now);
  if (wanted.length === 0) return [];
  return transaction(async (tx) => {
    const claimed: Claimed[] = [];
    for (const { id, tries } of wanted) {
      const [row] = await tx
        .update(webhookDeliveries)
        .set({ attempts: tries, nextAttemptAt: now + LEASE_MS })
        .where(
          and(
            eq(webhookDeliveries.id, id),
            eq(webhookDeliveries.attempts, tries - 1),
            eq(webhookDeliveries.state, 'pending'),
            lte(webhookDeliveries.nextAttemptAt, now),
          ),
        )
        .returning({ endpointId: webhookDeliveries.endpointId, payload: webhookDeliveries.payload });
      if (!row) continue;
      const [endpoint] = await tx
        .select({ url: webhookEndpoints.url, secret: webhookEndpoints.secret })
        .from(webhookEndpoints)
        .where(eq(webhookEndpoints.id, row.endpointId));
      if (endpoint) claimed.push({ id, tries, ...row, ...endpoint });
    }
    return claimed;
  });
}

async function pick(underWay: UnderWay, now: number): Promise<{ id: string; tries: number }[]> {
  const due = db
    .select({
      id: webhookDeliveries.id,
      endpointId: webhookDeliveries.endpointId,
      attempts: webhookDeliveries.attempts,
      nextAttemptAt: webhookDeliveries.nextAttemptAt,
      place:
        sql`row_number() over (partition by ${webhookDeliveries.endpointId} order by ${webhookDeliveries.createdAt}, ${webhookDeliveries.id})`
          .mapWith(Number)
          .as('place'),
    })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
    .where(
      and(
        eq(webhookDeliveries.state, 'pending'),
        lte(webhookDeliveries.nextAttemptAt, now),
        isNull(webhookEndpoints.endedAt),
      ),
    )
    .as('due');
  const first = await db
    .select()
    .from(due)
    .where(lte(due.place, LANES.one))
    .orderBy(asc(due.place), asc(due.nextAttemptAt));
  if (first.length === 0) return [];
  const ailing = await listAiling(first.map(({ endpointId }) => endpointId));
  const free: Record<'healthy' | 'ailing', number> = { healthy: LANES.healthy, ailing: LANES.ailing };
  const busy = new Map(underWay);
  for (const [endpointId, count] of busy) free[ailing.has(endpointId) ? 'ailing' : 'healthy'] -= count;
  return first.flatMap(({ id, endpointId, attempts }) => {
    const lane = ailing.has(endpointId) ? 'ailing' : 'healthy';
    const count = busy.get(endpointId) ?? 0;
    if (free[lane] <= 0 || count >= (lane === 'ailing' ? 1 : LANES.one)) return [];
    free[lane] -= 1;
    busy.set(endpointId, count + 1);
    return [{ id, tries: attempts + 1 }];
  });
}

/** Those of these endpoints to which a message failed that is still to be tried again. */
async function listAiling(endpointIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ endpointId: webhookDeliveries.endpointId })
    .from(webhookDeliveries)
    .where(
      and(
        inArray(webhookDeliveries.endpointId, [...new Set(endpointIds)]),
        eq(webhookDeliveries.state, 'pending'),
        gt(webhookDeliveries.attempts, 0),
      ),
    );
  return new Set(rows.map(({ endpointId }) => endpointId));
}
