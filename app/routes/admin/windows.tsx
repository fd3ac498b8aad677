import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findPolicy } from '~/domain/exams/policy/find-policy.server';
import { cancelWindow } from '~/domain/exams/windows/cancel-window.server';
import { listWindows } from '~/domain/exams/windows/list-windows.server';
import { momentField } from '~/domain/exams/windows/moment-field';
import { openWindow } from '~/domain/exams/windows/open-window.server';
import { emailField } from '~/domain/people/account-fields';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { Notice } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { CancelWindow, ExamWindows, NewWindow } from '~/ui/rooms/exam-windows';

export const handle = { words: ['rooms', 'admin'] };

const done = z.enum(['open', 'cancel']).nullable().catch(null);

/** The windows of the exam with their room codes. */
export const loader = admin.read(async ({ actor, query, language, now }) => {
  const policy = findPolicy();
  const windows = await listWindows(actor, policy.id, now);
  return {
    title: translate(language)('rooms:windows.title'),
    exam: policy.title[language],
    inWindow: policy.start === 'in-window',
    windows,
    cancelling: windows.find(({ id, state }) => id === query.get('cancel') && (state === 'ahead' || state === 'open')),
    done: done.parse(query.get('done')),
  };
});

/** A roster as it is pasted: addresses parted by lines, commas or spaces. */
const roster = z
  .string()
  .max(40_000)
  .default('')
  .transform((pasted) => pasted.split(/[\s,;，；]+/).filter(Boolean))
  .pipe(z.array(emailField).max(500));

const change = (zone: string) =>
  z.discriminatedUnion('intent', [
    z.object({
      intent: z.literal('open'),
      title: z.string().trim().min(1).max(120),
      opensAt: momentField(zone),
      closesAt: momentField(zone),
      emails: roster,
    }),
    z.object({
      intent: z.literal('cancel'),
      windowId: z.string().max(80),
      reason: z.string().trim().min(1).max(500),
    }),
  ]);

export const action = admin.write(async ({ actor, form, zone, now }) => {
  const values = await form(change(zone));
  if (values.intent === 'open') await openWindow(actor, { examId: findPolicy().id, ...values }, now);
  else await cancelWindow(actor, values.windowId, values.reason, now);
  return redirect(`/admin/exam/windows?done=${values.intent}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Windows() {
  const { t } = useWords('rooms');
  const { title, exam, inWindow, windows, cancelling, done } = useLoaderData<typeof loader>();
  return (
    <Page wide above={<AboveAdmin to="/admin/exam" text={exam} />} title={title} lead={t('windows.lead')}>
      {done && <Notice>{t(done === 'open' ? 'windows.opened' : 'windows.cancelled')}</Notice>}
      <p className="my-2 text-pencil">{t(inWindow ? 'windows.inWindow' : 'windows.anyTime')}</p>
      <ExamWindows windows={windows} />
      {cancelling && <CancelWindow window={cancelling} />}
      <NewWindow />
    </Page>
  );
}
