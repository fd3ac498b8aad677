import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { findClassRoster } from '~/domain/hosts/find-class-roster.server';
import { trainer } from '~/http/answer';
import { Roster } from '~/ui/hosts/roster';
import { Moment } from '~/ui/primitives/moment';
import { Empty, Facts, Page, Section } from '~/ui/primitives/page';
import { useFormat, useWords } from '~/ui/primitives/words';

export const handle = { words: ['cohorts', 'hosts'] };

/** An order class: how ready it is against the order, and each student's way. */
export const loader = trainer.read(async ({ actor, param, now, language }) => {
  const { name, order, ...about } = await findClassRoster(actor, param('id'), now);
  const enterprise = order?.enterprise[language] ?? '';
  return {
    title: name[language],
    enterprise,
    seats: order?.seats ?? 0,
    neededBy: order?.neededBy ?? now,
    ...about,
    now,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const DAY_MS = 24 * 3_600_000;

export default function Class() {
  const { title, enterprise, seats, neededBy, counts, students, totals, now } = useLoaderData<typeof loader>();
  const { t } = useWords('cohorts');
  const format = useFormat();
  const days = Math.ceil((neededBy - now) / DAY_MS);
  const of = (part: number, whole: number) => t('class.ofCount', { part, whole });
  return (
    <Page
      above={<Link to="/classes">{t('class.back')}</Link>}
      title={title}
      lead={t('class.lead', { enterprise, seats, date: format.date(neededBy) })}
      wide
    >
      <Section title={t('class.readiness')}>
        <Facts
          facts={[
            { term: t('class.cleared'), value: of(counts.cleared, seats) },
            { term: t('class.nearly'), value: format.number(counts.nearly) },
            { term: t('class.passed'), value: of(counts.passed, students.length) },
            { term: t('class.onRoster'), value: of(students.length, seats) },
            {
              term: t('class.neededBy'),
              value: (
                <>
                  <Moment at={neededBy} only="date" />{' '}
                  <span className="text-pencil">
                    {days > 0 ? t('class.daysLeft', { count: days }) : t('class.overdue')}
                  </span>
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title={t('class.roster')}>
        {students.length === 0 ? (
          <Empty title={t('class.emptyTitle')}>{t('class.empty')}</Empty>
        ) : (
          <>
            <p className="mb-2 text-pencil">{t('class.rosterLead')}</p>
            <Roster students={students} totals={totals} />
          </>
        )}
      </Section>
    </Page>
  );
}
