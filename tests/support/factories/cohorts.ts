import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classConsents, classes, classMembers, orders } from '#db/schema/cohorts';
import type { OrderState } from '~/domain/cohorts/orders/order';
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
  state?: OrderState;
  /** Whether the students let the enterprise see them. */
  shared?: boolean;
} = {}): Promise<string> {
  const id = newId();
  const university = universityId ?? (await makeOrganisation({ kind: 'university' }));
  const enterprise = enterpriseId ?? (await makeOrganisation());
  await transaction(async (tx) => {
    const orderId = newId();
    await tx.insert(orders).values({
      id: orderId,
      universityId: university,
      enterpriseId: enterprise,
      title: 'Pumps for South-East Asia',
      state,
      seats: 24,
      skills: [],
      languages: [],
      categories: [],
      markets: [],
      neededBy: LONG_AGO + 200 * 86_400_000,
      note: '',
      createdAt: LONG_AGO,
    });
    await tx.insert(classes).values({
      id,
      organisationId: university,
      orderId,
      nameEn: 'Pumps for South-East Asia',
      nameZh: '水泵东南亚订单班',
      zone: 'Asia/Shanghai',
      createdAt: LONG_AGO,
    });
    for (const { personId } of students) {
      await tx.insert(classMembers).values({ classId: id, personId, joinedAt: LONG_AGO });
      if (!shared) continue;
      const fields = ['name', 'clearance'] as const;
      const given = fields.map((field) => ({ classId: id, personId, field, since: LONG_AGO }));
      await tx.insert(classConsents).values(given);
    }
  });
  return id;
}
