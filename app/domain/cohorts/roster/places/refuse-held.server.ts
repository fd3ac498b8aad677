import { and, eq, isNull, ne, or } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { rosterPlaces } from '#db/schema/rosters';
import { Refusal } from '../../../refusal';

type Keys = { classId: string; except: string | null; number: string | null; email: string | null };

/** Which of a number and an address another standing place of the class has. */
export async function heldKeys(
  tx: Pick<Transaction, 'select'>,
  { classId, except, number, email }: Keys,
): Promise<('number' | 'email')[]> {
  const same = or(
    number === null ? undefined : eq(rosterPlaces.number, number),
    email === null ? undefined : eq(rosterPlaces.email, email),
  );
  if (!same) return [];
  const others = await tx
    .select({ number: rosterPlaces.number, email: rosterPlaces.email })
    .from(rosterPlaces)
    .where(
      and(
        eq(rosterPlaces.classId, classId),
        isNull(rosterPlaces.removedAt),
        except === null ? undefined : ne(rosterPlaces.id, except),
        same,
      ),
    );
  return (['number', 'email'] as const).filter((key) => {
    const value = key === 'number' ? number : email;
    return value !== null && others.some((other) => other[key] === value);
  });
}

/** Throws `place-number-held` or `place-email-held`, at the field, when another place has one of them. */
export async function refuseHeld(tx: Pick<Transaction, 'select'>, keys: Keys): Promise<void> {
  const [held] = await heldKeys(tx, keys);
  if (held) throw new Refusal(held === 'number' ? 'place-number-held' : 'place-email-held', {}, held);
}
