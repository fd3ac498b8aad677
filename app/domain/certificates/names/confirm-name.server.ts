import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { certificateNames } from '#db/schema/certificates';
import { digest } from '../../audit/canonical';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { asPrinted, checkPrintable } from '../paper/coverage.server';
import { isLatin, LATIN_LENGTH, NAME_LENGTH, nameProblem } from './certificate-name';

/**
 * Keeps the name a person agrees to have printed and published on their certificates, and its romanisation where it is not
 * in Latin letters. What is printed already stays; the next certificate takes the newest. The audit log holds a digest of
 * what was agreed to, not the name. Throws `name-too-long`, `name-unprintable`, `name-character`, `name-letterless`,
 * `latin-character` or `latin-missing`, each at its field and with the character named.
 */
export async function confirmName(
  actor: Actor,
  { name: typed, latin: typedLatin = '' }: { name: string; latin?: string },
  now: number,
): Promise<void> {
  const name = checked('name', typed, NAME_LENGTH);
  const romanised = isLatin(name) ? '' : asPrinted(typedLatin);
  if (!isLatin(name) && romanised === '') throw new Refusal('latin-missing', {}, 'latin');
  const latin = romanised === '' ? null : checked('latin', romanised, LATIN_LENGTH);
  await transaction(async (tx) => {
    const kept = { name, latin, consentedAt: now };
    const [before] = await tx
      .select({ name: certificateNames.name, latin: certificateNames.latin })
      .from(certificateNames)
      .where(eq(certificateNames.personId, actor.personId));
    if (before?.name === name && before.latin === latin) return;
    await tx
      .insert(certificateNames)
      .values({ personId: actor.personId, ...kept })
      .onConflictDoUpdate({ target: certificateNames.personId, set: kept });
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'certificate-name-confirmed',
      subject: { type: 'person', id: actor.personId },
      detail: { digest: digest({ name, latin }), changed: before !== undefined },
    });
  });
}

function checked(field: 'name' | 'latin', typed: string, most: number): string {
  const name = asPrinted(typed);
  if ([...name].length > most) throw new Refusal('name-too-long', { most }, field);
  checkPrintable(name, field);
  const wrong = nameProblem(name, { latin: field === 'latin' });
  if (wrong?.problem === 'letterless') throw new Refusal('name-letterless', {}, field);
  if (wrong) {
    throw new Refusal(field === 'latin' ? 'latin-character' : 'name-character', { character: wrong.character }, field);
  }
  return name;
}
