import { type MetaFunction, redirect } from '@remix-run/node';
import { type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listCertificatesOf } from '~/domain/certificates/list-certificates-of.server';
import { applyRuling } from '~/domain/exams/rulings/apply-ruling.server';
import { findRuledVersion } from '~/domain/exams/rulings/find-ruled-version.server';
import { previewRuling } from '~/domain/exams/rulings/preview-ruling.server';
import { rulingKinds } from '~/domain/exams/rulings/ruling';
import type { RulingWanted } from '~/domain/exams/rulings/ruling-wanted';
import type { Admin } from '~/domain/people/actor';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { NoRuling, RulingPage } from '~/ui/marking/ruling-page';

export const handle = { words: ['marking', 'questions', 'admin'] };

const version = z.string().max(80);
const asked = z.object({
  version: version.optional().catch(undefined),
  kind: z.enum(rulingKinds).optional().catch(undefined),
  keyFrom: version.optional().catch(undefined),
});

/** A version of an item, and what the ruling that the address asks for would change. Nothing is changed by looking. */
export const loader = admin.read(async ({ actor, query, language }) => {
  const { version: ruled, kind, keyFrom } = asked.parse(Object.fromEntries(query));
  const title = translate(language)('marking:rulings.title');
  if (!ruled) return { title, subject: null };
  const subject = await findRuledVersion(actor, ruled, language);
  const key = kind === 're-keyed' ? (keyFrom ?? '') : null;
  const unfit = key !== null && !subject.keys.some(({ hash }) => hash === key);
  const wanted = kind && !unfit ? { version: ruled, kind, keyFrom: key } : null;
  const previewed = wanted && (await preview(actor, wanted));
  return { title: `${subject.itemId} · ${title}`, subject, asked: { kind, keyFrom }, unfit, previewed };
});

/** The flips of regrading beside the certificates that rest on them: exams know nothing of certificates. */
async function preview(actor: Admin, wanted: RulingWanted) {
  const previewed = await previewRuling(actor, wanted);
  const flips = previewed.changed.filter(({ flip }) => flip !== null);
  const certificates = await listCertificatesOf(
    actor,
    flips.map(({ sittingId }) => sittingId),
  );
  return { wanted, preview: previewed, certificates };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const made = z.object({
  version,
  kind: z.enum(rulingKinds),
  keyFrom: version.optional().transform((key) => key || null),
  seen: z.string().max(80),
  reason: z.string().trim().min(1).max(1000),
});

export const action = admin.write(async ({ actor, form, now }) => {
  const { rulingId } = await applyRuling(actor, await form(made), now);
  return redirect(`/admin/exam/rulings?made=${rulingId}`);
});

/** A ruling that was refused because its preview is outdated is shown with the new one. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function NewRuling() {
  const data = useLoaderData<typeof loader>();
  return data.subject ? <RulingPage {...data} /> : <NoRuling />;
}
