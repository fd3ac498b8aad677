import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { memberships, organisations } from '#db/schema/organisations';
import type { Actor, Lecturer, Manager, MembershipRole, Trainer } from '~/domain/people/actor';
import { admitLecturer, admitManager, admitTrainer } from '~/http/admission';
import { anyRequest, LONG_AGO, makePerson } from './people';

type Kind = typeof organisations.$inferSelect.kind;

/** An organisation; an enterprise unless said otherwise. Returns its id. */
export async function makeOrganisation({
  kind = 'enterprise',
  nameEn = 'Wenling Yuehai Pumps',
  nameZh = '温岭跃海泵业',
  city = 'Wenling',
}: {
  kind?: Kind;
  nameEn?: string;
  nameZh?: string;
  city?: string;
} = {}): Promise<string> {
  const id = newId();
  await transaction(async (tx) => {
    await tx.insert(organisations).values({ id, kind, nameEn, nameZh, city, createdAt: LONG_AGO });
  });
  return id;
}

/** Gives a person a place in an organisation and returns them with it. */
export async function makeMember(person: Actor, organisationId: string, role: MembershipRole): Promise<Actor> {
  await transaction(async (tx) => {
    await tx
      .insert(memberships)
      .values({ id: newId(), organisationId, personId: person.personId, role, since: LONG_AGO });
  });
  const held = [...person.memberships, { organisationId, role }];
  return { ...person, memberships: held, organisationId: person.organisationId ?? organisationId };
}

/** Somebody who manages an enterprise: a new one unless one is named. */
export async function makeManager(organisationId?: string): Promise<Manager> {
  const enterprise = organisationId ?? (await makeOrganisation());
  return admitManager(await makeMember(await makePerson(), enterprise, 'manager'), anyRequest());
}

/** Somebody who lectures at a university: a new one unless one is named. */
export async function makeLecturer(organisationId?: string): Promise<Lecturer> {
  const university =
    organisationId ??
    (await makeOrganisation({ kind: 'university', nameEn: 'Taizhou College', nameZh: '台州学院', city: 'Taizhou' }));
  return admitLecturer(await makeMember(await makePerson(), university, 'lecturer'), anyRequest());
}

/** A lecturer as whoever runs a university's classes. */
export async function makeTrainer(organisationId?: string): Promise<Trainer> {
  return admitTrainer(await makeLecturer(organisationId), anyRequest());
}
