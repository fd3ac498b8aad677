import type { Admin } from '~/domain/people/actor';
import { changeDraft } from '~/domain/questions/drafts/change-draft.server';
import { findDraft } from '~/domain/questions/drafts/find-draft.server';
import type { ItemDraft } from '~/domain/questions/drafts/item-draft';
import { publishDraft } from '~/domain/questions/drafts/publish-draft.server';
import { startDraft } from '~/domain/questions/drafts/start-draft.server';
import { type WrittenDraft, writtenDraft } from '~/domain/questions/drafts/written-draft';

const say = (en: string, zh: string) => ({ en, zh });

/** The form of a sound single choice on lesson F1.1. */
export const soundQuestion = (changes: Partial<WrittenDraft> = {}): WrittenDraft => ({
  ...writtenDraft.parse({ type: 'single', level: 'recall', difficulty: 'easy' }),
  lesson: 'F1.1',
  objective: 'F1.1-a',
  sources: ['S0'],
  tags: 'buyer，differences',
  stem: say('Who signs in the end?', '最后由谁签字？'),
  explanation: say('The director does.', '由总监签字。'),
  options: [
    { id: 'a', text: say('The director', '总监'), right: true },
    { id: 'b', text: say('The engineer', '工程师'), right: false },
    { id: 'c', text: say('The viewer', '观众'), right: false },
  ],
  ...changes,
});

/** A form that says again what a draft holds. */
export const formOf = ({ tags, ...draft }: ItemDraft): WrittenDraft => ({ ...draft, tags: tags.join(', ') });

/** A draft of a new exam question, written. */
export async function makeDraft(admin: Admin, written: WrittenDraft, now = 100): Promise<string> {
  const { id } = await startDraft(admin, { pool: 'exam', type: written.type }, now);
  await changeDraft(admin, { draftId: id, written }, now);
  return id;
}

/** A new exam question, published; its id. */
export async function publishQuestion(admin: Admin, written = soundQuestion(), now = 100): Promise<string> {
  const draftId = await makeDraft(admin, written, now);
  const { itemId } = await publishDraft(admin, { draftId, restore: false }, now);
  return itemId;
}

/** Starts the next version of an item and writes something of it. */
export async function redraft(
  admin: Admin,
  itemId: string,
  changes: Partial<WrittenDraft>,
  now: number,
): Promise<string> {
  const { id } = await startDraft(admin, { itemId }, now);
  const { content } = await findDraft(admin, id, 'en');
  await changeDraft(admin, { draftId: id, written: { ...formOf(content), ...changes } }, now);
  return id;
}
