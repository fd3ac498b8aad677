import { listSeenHosts } from '~/domain/platforms/answers/list-seen-hosts.server';
import { bearer } from '~/http/answer-api';
import { operations } from '~/http/api/operations';
import { shownHost } from '~/http/api/shown-host';

/** The hosts bound to stores of the asking organisation, a page at a time. */
export const loader = bearer.read(operations.hosts, async ({ bearer: asker, question, now }) => {
  const { store, cursor, limit } = question;
  const { hosts, next } = await listSeenHosts(asker, { store, after: cursor, limit: Number(limit) }, now);
  return { hosts: hosts.map(shownHost), next };
});
