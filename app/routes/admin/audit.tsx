import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { checkAudit } from '~/domain/audit/check-audit.server';
import { askedAudit, askedPlace, momentsOf } from '~/domain/people/asked-audit';
import { findAuditState } from '~/domain/people/find-audit-state.server';
import { listAuditEntries } from '~/domain/people/list-audit-entries.server';
import { admin } from '~/http/answer';
import { environment } from '~/http/environment';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { AuditEntries } from '~/ui/admin/audit-entries';
import { AuditFilter } from '~/ui/admin/audit-filter';
import { AuditWhole } from '~/ui/admin/audit-state';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['admin', 'audit', 'acts'] };

export const loader = admin.read(async ({ actor, query, language, zone }) => {
  const sent = Object.fromEntries(query);
  const asked = askedAudit.parse(sent);
  const found = await listAuditEntries(actor, { ...momentsOf(asked, zone), ...askedPlace.parse(sent) });
  const state = await findAuditState(actor, environment().dataDir);
  return { title: translate(language)('audit:title'), asked, ...found, state };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const asks = z.object({ intent: z.literal('check') });

/** Checks the whole log now. Changes nothing in it. */
export const action = admin.write(async ({ form, now }) => {
  await form(asks);
  await checkAudit(environment().dataDir, now);
  return redirect('/admin/audit#whole');
});

export default function Audit() {
  const { t } = useWords('admin');
  const { t: say } = useWords('audit');
  const { title, asked, entries, personKnown, older, newer, state } = useLoaderData<typeof loader>();
  const address = (place: { before?: number; after?: number } = {}) => {
    const set = Object.entries({ ...asked, ...place }).filter(([, value]) => value !== undefined);
    return `?${new URLSearchParams(set.map(([name, value]): [string, string] => [name, String(value)]))}`;
  };
  return (
    <Page wide above={<AboveAdmin />} title={title} lead={t('audit.lead')}>
      <AuditWhole {...state} />
      <AuditFilter filter={asked} />
      {entries.length === 0 ? (
        <Empty title={t('audit.none')}>{personKnown ? t('audit.noneHint') : t('audit.unknownPerson')}</Empty>
      ) : (
        <AuditEntries entries={entries} />
      )}
      {(newer || older) && (
        <p className="mt-3 flex flex-wrap gap-3">
          {newer && <Link to={address()}>{t('first')}</Link>}
          {newer && <Link to={address({ after: newer })}>{say('filter.newer')}</Link>}
          {older && <Link to={address({ before: older })}>{t('next')}</Link>}
        </p>
      )}
      {entries.length > 0 && (
        <p className="mt-4 flex flex-wrap gap-x-3 gap-y-1 border-t border-hairline pt-2">
          <span className="text-pencil">{say('export.title')}</span>
          <a href={`/admin/audit/export.csv${address()}`} download>
            {say('export.csv')}
          </a>
          <a href={`/admin/audit/export.jsonl${address()}`} download>
            {say('export.jsonl')}
          </a>
        </p>
      )}
    </Page>
  );
}
