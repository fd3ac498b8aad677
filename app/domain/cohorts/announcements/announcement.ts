/** An announcement as the clock sees it. */
export type AnnouncementState = 'scheduled' | 'published' | 'withdrawn';

export function announcementState(
  { publishAt, withdrawnAt }: { publishAt: number; withdrawnAt: number | null },
  now: number,
): AnnouncementState {
  if (withdrawnAt !== null) return 'withdrawn';
  return now < publishAt ? 'scheduled' : 'published';
}

/** What is written. `publishAt` in ms; what is not ahead is now. */
export type WrittenAnnouncement = { title: string; body: string; publishAt: number; byMail: boolean };
