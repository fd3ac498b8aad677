import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classMembers, orderClasses } from '#db/schema/cohorts';
import type { Actor } from '~/domain/people/actor';
import { makeOrganisation } from './organisations';
import { LONG_AGO } from './people';

/** An order class in teaching, with its students. Returns its id. */
export async function makeClass({
  universityId,
  enterpriseId,
  students = [],
  state = 'teaching',
  shared = true,
}: {
  universityId?: string;
  enterpriseId?: string;
  students?: readonly Pick<Actor, 'personId'>[];
  state?: (typeof orderClasses.$inferSelect)['state'];
  /** Whether the students let the enterprise see them. */
  shared?: boolean;
} = {}): Promise<string> {
  const id = newId();
  const university = universityId ?? (await makeOrganisation({ kind: 'university' }));
  const enterprise = enterpriseId ?? (await makeOrganisation());
  await transaction(async (tx) => {
    await tx.insert(orderClasses).values({
      id,
      universityId: university,
      enterpriseId: enterprise,
      nameEn: 'Pumps for South-East Asia',
      nameZh: '水泵东南亚订单班',
      state,
      seats: 24,
      neededBy: LONG_AGO + 200 * 86_400_000,
      zone: 'Asia/Shanghai',
      createdAt: LONG_AGO,
    });
    for (const { personId } of students) {
      await tx
        .insert(classMembers)
        .values({ classId: id, personId, joinedAt: LONG_AGO, sharedAt: shared ? LONG_AGO : null });
    }
  });
  return id;
}
