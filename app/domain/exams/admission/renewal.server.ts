import type { Reader } from '#db/client';

/** When a person may sit an update exam: from `opensAt` until before `closesAt`, in milliseconds since 1970. */
export type RenewalWindow = { opensAt: number; closesAt: number };

type Answer = (reader: Pick<Reader, 'select'>, personId: string, examId: string) => Promise<RenewalWindow | null>;

let known: Answer = async () => null;

/**
 * Has a later context, which knows certificates, answer when a person may renew what they earned by an exam. Registered in
 * app/domain/reactions.server.ts and nowhere else; until then nobody may.
 */
export function whenAskedForRenewal(answer: Answer): void {
  known = answer;
}

/** When a person may sit the update of an exam; null when they hold nothing it could renew. */
export const findRenewalWindow: Answer = (reader, personId, examId) => known(reader, personId, examId);
