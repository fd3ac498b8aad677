import { type LocalMoment, momentOf } from '../schedule/due-at';

/** An announcement as the clock sees it. */
export type AnnouncementState = 'scheduled' | 'published' | 'withdrawn';

export function announcementState(
  { publishAt, withdrawnAt }: { publishAt: number; withdrawnAt: number | null },
  now: number,
): AnnouncementState {
  if (withdrawnAt !== null) return 'withdrawn';
  return now < publishAt ? 'scheduled' : 'published';
}

export type WrittenAnnouncement = {
  title: string;
  body: string;
  /** From when it is seen: ms, or by the class's clocks; null, or what is over, is now. */
  publishAt: number | LocalMoment | null;
  byMail: boolean;
};

/** From when an announcement is seen, ms. */
export const seenFrom = (zone: string, publishAt: WrittenAnnouncement['publishAt'], now: number): number =>
  publishAt === null ? now : Math.max(momentOf(zone, publishAt), now);
