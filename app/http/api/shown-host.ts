import type { z } from 'zod';
import type { findSeenHost } from '~/domain/platforms/answers/find-seen-host.server';
import { iso } from './moment';
import type { host } from './schemas';

/** A host as the API tells of them. */
export function shownHost({
  certificate,
  bindings,
  ...seen
}: Awaited<ReturnType<typeof findSeenHost>>): z.input<typeof host> {
  return {
    ...seen,
    certificate: certificate && { ...certificate, validUntil: iso(certificate.validUntil) },
    bindings: bindings.map(({ since, ...binding }) => ({ ...binding, since: iso(since) })),
  };
}
