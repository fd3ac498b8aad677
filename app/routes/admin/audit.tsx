import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { auditActions } from '~/domain/audit/actions';
import { verifyChain } from '~/domain/audit/verify-chain.server';
import { listAuditEntries } from '~/domain/people/list-audit-entries.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { AuditEntries } from '~/ui/admin/audit-entries';
import { AuditFilter } from '~/ui/admin/audit-filter';
import { ButtonLink } from '~/ui/primitives/button';
import { Alert, Notice } from '~/ui/primitives/form';
import { Empty, Page } from '~/ui/primitives/page';
import { useFormat, useWords } from '~/ui/primitives/words';

export const handle = { words: ['admin', 'audit'] };

const line = z
  .string()
  .max(254)
  .transform((text) => text.trim() || undefined)
  .optional()
  .catch(undefined);
const asked = z.object({
  action: z.enum(auditActions).optional().catch(undefined),
  person: line,
  subject: line,
  before: z.coerce.number().int().positive().safe().optional().catch(undefined),
  check: z.literal('on').optional().catch(undefined),
});

export const loader = admin.read(async ({ actor, query, language }) => {
  const { check, before, ...filter } = asked.parse(Object.fromEntries(query));
  const found = await listAuditEntries(actor, { ...filter, before });
  const title = translate(language)('audit:title');
  return { title, filter, before, ...found, chain: check ? await verifyChain() : null };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Audit() {
  const { t } = useWords('admin');
  const format = useFormat();
  const { title, filter, before, entries, personKnown, next, chain } = useLoaderData<typeof loader>();
  const page = (start?: number) => {
    const set = Object.entries({ ...filter, before: start }).filter(([, value]) => value !== undefined);
    return `?${new URLSearchParams(set.map(([name, value]): [string, string] => [name, String(value)]))}`;
  };
  return (
    <Page wide above={<AboveAdmin />} title={title} lead={t('audit.lead')}>
      {chain?.brokenAt === null && (
        <Notice>{t('audit.whole', { count: chain.entries, head: chain.head.slice(0, 16) })}</Notice>
      )}
      {chain && chain.brokenAt !== null && (
        <Alert>{t('audit.broken', { position: format.number(chain.brokenAt) })}</Alert>
      )}
      {!chain && (
        <ButtonLink to="?check=on" weight="secondary">
          {t('audit.check')}
        </ButtonLink>
      )}
      <AuditFilter filter={filter} />
      {entries.length === 0 ? (
        <Empty title={t('audit.none')}>{personKnown ? t('audit.noneHint') : t('audit.unknownPerson')}</Empty>
      ) : (
        <AuditEntries entries={entries} />
      )}
      <p className="mt-3 flex gap-3">
        {before && <Link to={page()}>{t('first')}</Link>}
        {next && <Link to={page(next)}>{t('next')}</Link>}
      </p>
    </Page>
  );
}
