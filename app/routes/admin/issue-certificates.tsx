import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { askedIssue } from '~/domain/certificates/asked-certificates';
import { showNumber } from '~/domain/certificates/certificate-number';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { seenName } from '~/domain/certificates/issuing/plan-issue';
import { ISSUED_AT_ONCE, previewIssue } from '~/domain/certificates/issuing/preview-issue.server';
import { scopeCodes, scopeNames } from '~/domain/certificates/scopes';
import { findSignatory } from '~/domain/certificates/signatory/find-signatory.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { PreviewPage } from '~/ui/certificates/preview-page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['issuing', 'certificates', 'trade', 'admin'] };

/** What would be issued: names as printed, what they cover, until when, what they replace; and who is left out and why. */
export const loader = admin.read(async ({ actor, query, now, language }) => {
  const { sittingIds, scopes } = askedIssue(query);
  const { planned, leftOut } = await previewIssue(actor, { sittingIds, scopes }, now);
  const [first] = planned;
  const offered = first?.policy.scopes ?? {};
  return {
    title: translate(language)('issuing:preview.title'),
    planned: planned.map((each) => ({
      sittingId: each.sittingId,
      seen: seenName(each),
      person: each.person,
      email: each.email,
      holder: each.holder,
      latin: each.latin,
      exam: each.policy.title[language],
      validUntil: each.validUntil,
      scopes: each.scopes,
      renews: each.renews && showNumber(each.renews),
      supersedes: each.supersedes.filter((number) => number !== each.renews).map(showNumber),
    })),
    leftOut: leftOut.map(({ sittingId, person, email, why }) => ({ sittingId, person, email, why })),
    asked: { sittingIds: sittingIds ?? null, scopes },
    offered: Object.fromEntries(scopeNames.map((name) => [name, offered[name] ?? scopeCodes[name]])),
    signs: (await findSignatory())?.content ?? null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const ids = z.array(z.string().min(1).max(80)).max(ISSUED_AT_ONCE).default([]);
const codes = z.array(z.string().min(1).max(40)).max(100).default([]);
const issue = z.object({
  intent: z.literal('issue'),
  sitting: ids,
  seen: ids,
  compared: ids,
  languages: codes,
  categories: codes,
  markets: codes,
});

/** Issues what the preview showed. */
export const action = admin.write(async ({ actor, form, now }) => {
  const { sitting, seen, compared, languages, categories, markets } = await form(issue);
  const scopes = { languages, categories, markets };
  const toIssue = { sittingIds: sitting, seen, comparedIds: compared, scopes };
  const numbers = await issueCertificates(actor, toIssue, now);
  return redirect(`/admin/certificates?issued=${numbers.length}`);
});

export default function IssueCertificates() {
  const { t } = useWords('certificates');
  const above = <AboveAdmin to="/admin/certificates" text={t('register.title')} />;
  return <PreviewPage above={above} {...useLoaderData<typeof loader>()} />;
}
