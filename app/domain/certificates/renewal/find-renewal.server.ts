import type { Reader } from '#db/client';
import { loadHeld } from '../issuing/load-awaiting.server';
import { renewalWindow } from './renewal-window';

/**
 * When a person may renew the certificate of an exam: the window of the valid one that lasts longest. Null where they hold
 * none, or where one is suspended, which has to be decided first. Asked by the exams through `whenAskedForRenewal`.
 */
export async function findRenewal(reader: Pick<Reader, 'select'>, personId: string, examId: string) {
  const held = (await loadHeld(reader, [personId])).filter((each) => each.examId === examId);
  if (held.some(({ state }) => state === 'suspended')) return null;
  const [last] = held.sort((a, b) => b.validUntil - a.validUntil);
  return last ? renewalWindow(last) : null;
}
