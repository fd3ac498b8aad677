import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { completeLesson } from '~/domain/courses/complete-lesson.server';
import { openLesson } from '~/domain/courses/open-lesson.server';
import { person } from '~/http/answer';
import { ownPath } from '~/http/own-path';

const lesson = z.string().max(20);
const report = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), lesson }),
  z.object({
    intent: z.literal('complete'),
    lesson,
    /** The revision that was read, when a device reports late. */
    read: z.iso.date().optional(),
    /** Where a browser without scripts goes on; scripts leave it out and are answered in JSON. */
    next: z.string().optional(),
  }),
]);

/**
 * What a lesson page reports of its reader: that it is open (sent by the page's script, since a GET never writes; without
 * scripts only completing moves the bookmark), or that it is completed.
 */
export const action = person.receive(async ({ actor, form, now }) => {
  const sent = await form(report);
  if (sent.intent === 'open') {
    await openLesson(actor, sent.lesson, now);
    return Response.json({ kept: true });
  }
  await completeLesson(actor, sent.lesson, now, sent.read);
  return sent.next === undefined ? Response.json({ kept: true }) : redirect(ownPath(sent.next));
});

export const loader = person.read(() => redirect('/courses'));
