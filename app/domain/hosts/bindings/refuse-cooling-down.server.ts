import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { storeBindings } from '#db/schema/hosts';
import { Refusal } from '../../refusal';
import { COOL_DOWN_MS } from './binding-transitions';

/**
 * Refuses to bring a host and a store together, also as a guest, within 24 hours of their unlinking. Only a binding that was in
 * force cools down: one withdrawn before it was answered unlinked nothing.
 */
export async function refuseCoolingDown(
  tx: Transaction,
  { storeId, personId, field }: { storeId: string; personId: string; field?: string },
  now: number,
): Promise<void> {
  const [last] = await tx
    .select({ endedAt: storeBindings.endedAt })
    .from(storeBindings)
    .where(
      and(
        eq(storeBindings.storeId, storeId),
        eq(storeBindings.personId, personId),
        isNotNull(storeBindings.answeredAt),
        isNotNull(storeBindings.endedAt),
      ),
    )
    .orderBy(desc(storeBindings.endedAt))
    .limit(1);
  const from = (last?.endedAt ?? 0) + COOL_DOWN_MS;
  if (last && now < from) throw new Refusal('binding-cooling-down', { from }, field);
}
