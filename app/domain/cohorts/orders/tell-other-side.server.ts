import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Letter } from '../../people/letter';
import { queueMail } from '../../people/queue-mail.server';
import type { OwnOrder } from './find-own-order.server';

/** What happened to an order, for the other side to read. */
export const orderNews = ['proposed', 'changed', 'agreed', 'opened', 'intake', 'closed', 'cancelled'] as const;
export type OrderNews = (typeof orderNews)[number];

/** `by` is the organisation that acted; `reason` is empty where none was asked for. */
export type OrderLetter = Letter<{
  news: OrderNews;
  orderId: string;
  name: string;
  by: string;
  title: string;
  reason: string;
}>;

/**
 * Mails those of the other side who run its orders: an enterprise's managers, a university's lecturers. Without a letter
 * nobody is told. It is their work, so it does not wait for quiet hours to end.
 */
export async function tellOtherSide(
  tx: Transaction,
  { order, side, enterprise, university }: OwnOrder,
  { news, reason = '', letter }: { news: OrderNews; reason?: string; letter: OrderLetter | null },
  now: number,
): Promise<void> {
  if (!letter) return;
  const toUniversity = side === 'enterprise';
  const readers = await tx
    .selectDistinct({ id: people.id, name: people.name, email: people.email, language: people.language })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.organisationId, toUniversity ? order.universityId : order.enterpriseId),
        eq(memberships.role, toUniversity ? 'lecturer' : 'manager'),
        isNull(memberships.endedAt),
      ),
    );
  const by = toUniversity ? enterprise : university;
  for (const { name, email: recipient, language } of readers) {
    const facts = { news, orderId: order.id, name, by: by[language], title: order.title, reason };
    await queueMail(tx, { recipient, language, ...letter(language, facts) }, now);
  }
}
