import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { organisations } from '#db/schema/organisations';
import { record } from '../audit/record.server';
import type { Admin } from '../people/actor';
import type { OrganisationKind } from './organisation';

export type NewOrganisation = { kind: OrganisationKind; nameEn: string; nameZh: string; city: string };

/** Enters an organisation and returns its id. It has no members yet. */
export async function createOrganisation(admin: Admin, organisation: NewOrganisation, now: number): Promise<string> {
  const id = newId();
  await transaction(async (tx) => {
    await tx.insert(organisations).values({ id, ...organisation, createdAt: now });
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'organisation-created',
      subject: { type: 'organisation', id },
      detail: { kind: organisation.kind, name: organisation.nameEn },
    });
  });
  return id;
}
