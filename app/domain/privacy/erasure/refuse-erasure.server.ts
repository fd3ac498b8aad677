import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { sittings } from '#db/schema/exams';
import { memberships, organisations } from '#db/schema/organisations';
import { adminGrants } from '#db/schema/people';
import { stewardRole } from '../../organisations/organisation';
import { Refusal } from '../../refusal';

/**
 * Refuses to erase somebody while others need them to be there: during an exam of theirs (`erasure-during-exam`), as the last
 * who runs an organisation (`erasure-last-of-organisation`, with its name and the role to give somebody else), as the last
 * admin (`erasure-last-admin`).
 */
export async function refuseErasure(tx: Transaction, personId: string, language: 'en' | 'zh'): Promise<void> {
  const open = and(eq(sittings.personId, personId), eq(sittings.state, 'open'));
  if ((await tx.$count(sittings, open)) > 0) throw new Refusal('erasure-during-exam');
  const own = and(eq(adminGrants.personId, personId), isNull(adminGrants.withdrawnAt));
  const others = and(ne(adminGrants.personId, personId), isNull(adminGrants.withdrawnAt));
  if ((await tx.$count(adminGrants, own)) > 0 && (await tx.$count(adminGrants, others)) === 0) {
    throw new Refusal('erasure-last-admin');
  }
  const held = await tx
    .select({
      organisationId: memberships.organisationId,
      role: memberships.role,
      kind: organisations.kind,
      en: organisations.nameEn,
      zh: organisations.nameZh,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)));
  for (const { organisationId, role, kind, ...name } of held.filter((row) => row.role === stewardRole(row.kind))) {
    const left = and(
      eq(memberships.organisationId, organisationId),
      eq(memberships.role, role),
      ne(memberships.personId, personId),
      isNull(memberships.endedAt),
    );
    if ((await tx.$count(memberships, left)) === 0) {
      throw new Refusal('erasure-last-of-organisation', {
        organisation: name[language],
        role: roleName[role][language],
      });
    }
  }
}

const roleName = {
  manager: { en: 'manager', zh: '管理者' },
  lecturer: { en: 'lecturer', zh: '讲师' },
  learner: { en: 'learner', zh: '学员' },
  reviewer: { en: 'reviewer', zh: '评审' },
} as const;
