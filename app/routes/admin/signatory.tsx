import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findSignatory } from '~/domain/certificates/signatory/find-signatory.server';
import { setSignatory } from '~/domain/certificates/signatory/set-signatory.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { SignatoryPage } from '~/ui/certificates/signatory-page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['issuing', 'certificates', 'admin'] };

/** Who signs the certificates. */
export const loader = admin.read(async ({ query, language }) => ({
  title: translate(language)('issuing:signatory.title'),
  signs: await findSignatory(),
  done: query.get('done') === '1',
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const line = (most: number) => z.string().trim().min(1).max(most);
const signatory = z.object({
  intent: z.literal('sign'),
  nameEn: line(60),
  nameZh: line(60),
  titleEn: line(80),
  titleZh: line(80),
});

/** Sets who signs from now on. */
export const action = admin.write(async ({ actor, form, now }) => {
  const { nameEn, nameZh, titleEn, titleZh } = await form(signatory);
  const content = { name: { en: nameEn, zh: nameZh }, title: { en: titleEn, zh: titleZh } };
  await setSignatory(actor, content, now);
  return redirect('/admin/certificates/signatory?done=1');
});

export default function Signatory() {
  const { t } = useWords('certificates');
  const above = <AboveAdmin to="/admin/certificates" text={t('register.title')} />;
  return <SignatoryPage above={above} {...useLoaderData<typeof loader>()} />;
}
