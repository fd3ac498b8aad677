import { eq, or, type SQL } from 'drizzle-orm';
import { stores } from '#db/schema/hosts';
import type { Bearer } from '../tokens/api-token';

/**
 * Which stores a token's organisation may ask about: an enterprise its own, a platform those that named it as theirs.
 * Everything a token is told is joined with a store of these, so that whatever else there is, is not found.
 */
export const inSight = ({ organisationId }: Bearer): SQL | undefined =>
  or(eq(stores.organisationId, organisationId), eq(stores.platformId, organisationId));
