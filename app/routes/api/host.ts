import { findSeenHost } from '~/domain/platforms/answers/find-seen-host.server';
import { bearer } from '~/http/answer-api';
import { operations } from '~/http/api/operations';
import { shownHost } from '~/http/api/shown-host';

/** One host who is bound to a store of the asking organisation. */
export const loader = bearer.read(operations.host, async ({ bearer: asker, inPath, now }) =>
  shownHost(await findSeenHost(asker, inPath('id'), now)),
);
