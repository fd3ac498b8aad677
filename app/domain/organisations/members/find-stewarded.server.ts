import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { memberships, organisations } from '#db/schema/organisations';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { type OrganisationKind, stewardRole } from '../organisation';

export type Stewarded = {
  id: string;
  kind: OrganisationKind;
  name: { en: string; zh: string };
  /** The role that runs it, which the trainer holds there. */
  role: NonNullable<ReturnType<typeof stewardRole>>;
};

/**
 * The organisation a trainer acts for, if they run it at this moment: asked inside the transaction that writes, so that
 * somebody whose role ended after their request began writes nothing. Any other is `not-found`.
 */
export async function findStewarded(
  reader: Pick<Reader, 'select'>,
  trainer: Trainer,
  organisationId: string,
): Promise<Stewarded> {
  if (!trainer.organisationIds.includes(organisationId)) throw new Refusal('not-found');
  const held = await reader
    .select({
      role: memberships.role,
      kind: organisations.kind,
      en: organisations.nameEn,
      zh: organisations.nameZh,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.personId, trainer.personId),
        isNull(memberships.endedAt),
      ),
    );
  const found = held.find(({ role, kind }) => role === stewardRole(kind));
  if (!found) throw new Refusal('not-found');
  return { id: organisationId, kind: found.kind, name: { en: found.en, zh: found.zh }, role: found.role };
}
