import { isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { signatories, type signatory } from '#db/schema/certificates';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { checkPrintable } from '../paper/coverage.server';

/**
 * Sets who signs certificates from now on, by name and title in both languages. The one who signed before ends in the same
 * moment; what was issued keeps whoever signed it. Throws `name-unprintable` at the field of what the paper cannot print.
 */
export async function setSignatory(admin: Admin, content: z.output<typeof signatory>, now: number): Promise<void> {
  for (const [field, text] of [
    ['nameEn', content.name.en],
    ['nameZh', content.name.zh],
    ['titleEn', content.title.en],
    ['titleZh', content.title.zh],
  ] as const) {
    checkPrintable(text, field);
  }
  await transaction(async (tx) => {
    await tx.update(signatories).set({ endedAt: now }).where(isNull(signatories.endedAt));
    const id = newId();
    await tx.insert(signatories).values({ id, content, since: now, setBy: admin.personId });
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'signatory-set',
      subject: { type: 'signatory', id },
      detail: { name: content.name.en, title: content.title.en },
    });
  });
}
