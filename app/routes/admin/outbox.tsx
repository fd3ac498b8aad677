import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findMail } from '~/domain/people/find-mail.server';
import { listMails } from '~/domain/people/list-mails.server';
import { admin } from '~/http/answer';
import { environment } from '~/http/environment';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { Letter, MailState } from '~/ui/admin/mails';
import { Moment } from '~/ui/primitives/moment';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['admin'] };

const position = z.coerce.number().int().positive().safe().optional().catch(undefined);
const asked = z.object({ before: position, mail: position, unsent: z.literal('on').optional().catch(undefined) });

/** Where mail really leaves, the links in it are the recipients' alone: an admin could sign in with them otherwise. */
const withoutSecrets = (body: string) => body.replace(/\/reset-password\/[\w-]+/g, '/reset-password/…');

export const loader = admin.read(async ({ actor, query, language }) => {
  const { before, mail, unsent } = asked.parse(Object.fromEntries(query));
  const title = translate(language)('admin:outbox.title');
  const list = mail === undefined ? await listMails(actor, { unsent: unsent === 'on', before }) : null;
  const open = mail === undefined ? null : await findMail(actor, mail);
  const shown = open && { ...open, body: environment().smtpUrl ? withoutSecrets(open.body) : open.body };
  return { title: open?.subject ?? title, list, open: shown, unsent: unsent === 'on', before };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Outbox() {
  const { t } = useWords('admin');
  const { list, open, unsent, before } = useLoaderData<typeof loader>();
  if (open) {
    return (
      <Page above={<AboveAdmin to="/admin/outbox" text={t('outbox.all')} />} title={open.subject}>
        <Letter {...open} />
      </Page>
    );
  }
  const page = (start?: number) =>
    `?${new URLSearchParams({ ...(unsent && { unsent: 'on' }), ...(start && { before: String(start) }) })}`;
  return (
    <Page wide above={<AboveAdmin />} title={t('outbox.title')} lead={t('outbox.lead')}>
      <p className="mb-3">
        <Link to={unsent ? '/admin/outbox' : '?unsent=on'}>{unsent ? t('outbox.everything') : t('outbox.unsent')}</Link>
      </p>
      {list?.mails.length === 0 ? (
        <Empty title={unsent ? t('outbox.noneUnsent') : t('outbox.none')}>
          {unsent ? t('outbox.noneUnsentHint') : t('outbox.noneHint')}
        </Empty>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('outbox.subject')}</th>
              <th scope="col">{t('outbox.to')}</th>
              <th scope="col">{t('outbox.written')}</th>
              <th scope="col">{t('outbox.state')}</th>
            </tr>
          </thead>
          <tbody>
            {list?.mails.map((mail) => (
              <tr key={mail.position}>
                <th scope="row">
                  <Link to={`?mail=${mail.position}`}>{mail.subject}</Link>
                </th>
                <td className="wrap-anywhere">{mail.recipient}</td>
                <td className="text-pencil">
                  <Moment at={mail.writtenAt} />
                </td>
                <td>
                  <MailState {...mail} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-3 flex gap-3">
        {before && <Link to={page()}>{t('first')}</Link>}
        {list?.next && <Link to={page(list.next)}>{t('next')}</Link>}
      </p>
    </Page>
  );
}
