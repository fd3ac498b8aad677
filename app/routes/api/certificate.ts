import { findSeenCertificate } from '~/domain/platforms/answers/find-seen-certificate.server';
import { bearer } from '~/http/answer-api';
import { iso } from '~/http/api/moment';
import { operations } from '~/http/api/operations';

/** A certificate of a host who is bound to a store of the asking organisation. */
export const loader = bearer.read(operations.certificate, async ({ bearer: asker, inPath, now }) => {
  const { issuedAt, validUntil, changedAt, ...certificate } = await findSeenCertificate(asker, inPath('number'), now);
  return {
    ...certificate,
    issuedAt: iso(issuedAt),
    validUntil: iso(validUntil),
    changedAt: changedAt === null ? null : iso(changedAt),
  };
});
