import { listSeenStores } from '~/domain/platforms/answers/list-seen-stores.server';
import { bearer } from '~/http/answer-api';
import { operations } from '~/http/api/operations';

/** The stores the asking organisation may ask about. */
export const loader = bearer.read(operations.stores, async ({ bearer: asker }) => ({
  stores: await listSeenStores(asker),
}));
