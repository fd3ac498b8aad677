import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { findAgenda } from '~/domain/hosts/board/find-agenda.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ButtonLink } from '~/ui/primitives/button';
import { Page, Section } from '~/ui/primitives/page';
import { useFormat, useWords } from '~/ui/primitives/words';

export const handle = { words: ['admin'] };

export const loader = admin.read(async ({ actor, language }) => ({
  title: translate(language)('admin:title'),
  agenda: await findAgenda(actor),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

/** What an admin has to act on, the most pressing first, and where. */
const tasks = [
  { what: 'toIssue', to: '/admin/certificates' },
  { what: 'appeals', to: '/admin/exam/appeals' },
  { what: 'undelivered', to: '/admin/outbox?unsent=on' },
  { what: 'suspendedCertificates', to: '/admin/certificates?filter=suspended' },
  { what: 'suspendedHosts', to: '/admin/hosts?state=suspended' },
] as const;

const places = ['people', 'organisations', 'questions', 'exam', 'certificates', 'hosts', 'audit', 'outbox'] as const;

export default function Overview() {
  const { t } = useWords('admin');
  const format = useFormat();
  const { agenda } = useLoaderData<typeof loader>();
  const waiting = tasks.filter(({ what }) => agenda[what] > 0);
  const [first] = waiting;
  const count = waiting.reduce((sum, { what }) => sum + agenda[what], 0);
  return (
    <Page title={t('title')} lead={count === 0 ? t('overview.quiet') : t('overview.waits', { count })}>
      {first && <ButtonLink to={first.to}>{t(`overview.start.${first.what}`)}</ButtonLink>}
      <Section title={t('overview.now')}>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('overview.what')}</th>
              <th scope="col">{t('overview.number')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map(({ what, to }) => (
              <tr key={what}>
                <th scope="row">
                  <Link to={to}>{t(`overview.agenda.${what}`)}</Link>
                </th>
                <td>{format.number(agenda[what])}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">
                <Link to="/admin/exam">{t('overview.agenda.runningExams')}</Link>
              </th>
              <td>{format.number(agenda.runningExams)}</td>
            </tr>
          </tbody>
        </table>
      </Section>
      <Section title={t('overview.places')}>
        <ul className="grid gap-x-4 wide:grid-cols-2">
          {places.map((place) => (
            <li key={place} className="border-b border-hairline py-1.5">
              <Link to={`/admin/${place}`} className="font-strong">
                {t(`overview.place.${place}`)}
              </Link>
              <p className="text-small text-pencil">{t(`overview.about.${place}`)}</p>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
