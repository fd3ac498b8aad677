import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listSittingEvents } from '~/domain/exams/evidence/list-sitting-events.server';
import { extendSitting } from '~/domain/exams/sitting/extend-sitting.server';
import { findSittingFile } from '~/domain/exams/sitting/find-sitting-file.server';
import { LONGEST_EXTENSION } from '~/domain/exams/sitting/lengthen-sitting.server';
import { admin } from '~/http/answer';
import { AboveAdmin } from '~/ui/admin/above';
import { SittingEvents } from '~/ui/exams/sitting-events';
import { Notice } from '~/ui/primitives/form';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { BundleLink, Extensions, SittingFacts } from '~/ui/rooms/sitting-file';

export const handle = { words: ['rooms', 'integrity', 'admin'] };

/** One sitting as its admins see it: facts, added minutes, and what was noticed around it. */
export const loader = admin.read(async ({ actor, param, query, language, now }) => {
  const file = await findSittingFile(actor, param('id'), language, now);
  const { events, full } = await listSittingEvents(actor, file.id);
  return { title: file.name, file, events, full, extended: query.get('done') === 'extend' };
});

const extension = z.object({
  minutes: z.coerce.number().int().min(1).max(LONGEST_EXTENSION),
  reason: z.string().trim().min(1).max(500),
});

/** Adds minutes to a running sitting. */
export const action = admin.write(async ({ actor, param, form, now }) => {
  const id = param('id');
  await extendSitting(actor, id, await form(extension), now);
  return redirect(`/admin/exam/sittings/${id}?done=extend#extend`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Sitting() {
  const { t } = useWords('rooms');
  const { title, file, events, full, extended } = useLoaderData<typeof loader>();
  return (
    <Page
      wide
      above={<AboveAdmin to="/admin/exam" text={t('sitting.above')} />}
      title={<Link to={`/admin/people/${file.personId}`}>{title}</Link>}
      lead={t('sitting.lead', { exam: file.exam })}
    >
      {extended && <Notice>{t('sitting.extend.done')}</Notice>}
      <SittingFacts file={file} />
      {file.result && <BundleLink id={file.id} />}
      <Extensions file={file} />
      <Section title={t('sitting.events')}>
        <SittingEvents events={events} full={full} />
      </Section>
    </Page>
  );
}
