import { transaction } from '#db/client';
import { classConsents, classMembers } from '#db/schema/cohorts';
import type { ConsentField } from '~/domain/cohorts/consent';
import type { OrderState } from '~/domain/cohorts/orders/order';
import type { Actor } from '~/domain/people/actor';
import { makeAgreed, PROPOSED, setState } from './orders';
import { makePerson } from './people';

/** Puts somebody into a class, sharing these fields with the enterprise of its order. */
export async function makeLearner(
  classId: string,
  fields: readonly ConsentField[],
  options: Parameters<typeof makePerson>[0] = {},
): Promise<Actor> {
  const learner = await makePerson(options);
  const { personId } = learner;
  await transaction(async (tx) => {
    await tx.insert(classMembers).values({ classId, personId, joinedAt: PROPOSED });
    for (const field of fields) await tx.insert(classConsents).values({ classId, personId, field, since: PROPOSED });
  });
  return learner;
}

/** An order in a state, with a class of one learner who shares these fields. */
export async function makeOrdered({
  state = 'exam-window',
  fields = ['name'],
}: {
  state?: OrderState;
  fields?: readonly ConsentField[];
} = {}) {
  const made = await makeAgreed();
  const learner = await makeLearner(made.classId, fields, { name: 'Learner' });
  await setState(made.orderId, state);
  return { ...made, learner };
}
