import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { askedCertificates } from '~/domain/certificates/asked-certificates';
import { showNumber } from '~/domain/certificates/certificate-number';
import { listCertificates } from '~/domain/certificates/list-certificates.server';
import { listIssueQueue } from '~/domain/certificates/list-issue-queue.server';
import { remindOfName } from '~/domain/certificates/names/remind-of-name.server';
import { findSignatory } from '~/domain/certificates/signatory/find-signatory.server';
import { admin } from '~/http/answer';
import { environment } from '~/http/environment';
import { nameAskedLetter } from '~/i18n/letters.server';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { RegisterPage } from '~/ui/certificates/register-page';

export const handle = { words: ['certificates', 'issuing', 'admin'] };

/** Who waits for a certificate, and the certificates there are. */
export const loader = admin.read(async ({ actor, now, language, query }) => {
  const asked = askedCertificates.parse(Object.fromEntries(query));
  const { queue, ...waiting } = await listIssueQueue(actor, now, asked.queue);
  const { certificates, ...found } = await listCertificates(actor, asked, now, { page: asked.page });
  return {
    title: translate(language)('certificates:register.title'),
    asked,
    waiting: { ...waiting, queue: queue.map(({ exam, ...each }) => ({ ...each, exam: exam[language] })) },
    found: { ...found, certificates: certificates.map((each) => ({ ...each, shown: showNumber(each.number) })) },
    signs: (await findSignatory())?.content ?? null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const reminder = z.object({ intent: z.literal('remind'), sittingId: z.string().min(1).max(80) });

/** Reminds somebody of the name that is missing on their certificate. */
export const action = admin.write(async ({ actor, form, now }) => {
  const { sittingId } = await form(reminder);
  await remindOfName(actor, { sittingId, letter: nameAskedLetter(environment().origin) }, now);
  return redirect('/admin/certificates?reminded=1');
});

export default function Certificates() {
  return <RegisterPage above={<AboveAdmin />} {...useLoaderData<typeof loader>()} />;
}
