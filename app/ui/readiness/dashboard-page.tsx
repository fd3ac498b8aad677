import { Link } from '@remix-run/react';
import type { DoneAct } from '~/domain/readiness/acts/find-act.server';
import type { Dashboard } from '~/domain/readiness/find-dashboard.server';
import { ClassTabs } from '../cohorts/class-tabs';
import { ButtonLink } from '../primitives/button';
import { Empty, Page, Section } from '../primitives/page';
import { Pager } from '../primitives/pager';
import { useWords } from '../primitives/words';
import { ActNotice } from './act-notice';
import { Burndown } from './burndown';
import { Headline, Levels, useReadyBy } from './headline';
import { ListFilters, listAddress } from './list-filters';
import { PeopleList } from './people-list';

type Props = {
  classId: string;
  title: string;
  dashboard: Dashboard;
  act: DoneAct | null;
  skipped: number;
  now: number;
};

/** A class as whoever runs it reads it in ten seconds. */
export function DashboardPage({ classId, title, dashboard, act, skipped, now }: Props) {
  const { t } = useWords('readiness');
  const { readyBy, target, members, burndown, order } = dashboard;
  const lead = useReadyBy({ readyBy, target, enterprise: order?.enterprise ?? '' });
  return (
    <Page above={<ClassTabs classId={classId} here="overview" />} title={title} lead={lead} wide>
      <ActNotice act={act} skipped={skipped} />
      <div className="mb-5 grid items-start gap-4 broad:grid-cols-[1fr_1.2fr]">
        <div>
          <Headline readiness={dashboard} now={now} />
          {members > 0 && <Levels levels={dashboard.levels} />}
        </div>
        {members > 0 && (
          <section aria-labelledby="burndown">
            <h2 id="burndown" className="mb-1 text-lead">
              {t('burndown.title')}
            </h2>
            {burndown ? <Burndown burndown={burndown} /> : <p className="text-pencil">{t('burndown.none')}</p>}
          </section>
        )}
      </div>
      <Section title={t('list.title')}>
        {members === 0 ? (
          <Empty title={t('list.emptyTitle')}>
            <p>{t('list.empty')}</p>
            <ButtonLink to={`/classes/${classId}/roster`} className="mt-2">
              {t('list.toRoster')}
            </ButtonLink>
          </Empty>
        ) : (
          <People classId={classId} dashboard={dashboard} />
        )}
      </Section>
    </Page>
  );
}

function People({ classId, dashboard }: Pick<Props, 'classId' | 'dashboard'>) {
  const { t } = useWords('readiness');
  const { rows, query, pages, levels } = dashboard;
  return (
    <>
      <ListFilters query={query} levels={levels} />
      {rows.length === 0 ? (
        <Empty title={t('list.nobodyTitle')}>
          <p>{t('list.nobody')}</p>
          <p className="mt-1">
            <Link to={`/classes/${classId}`}>{t('list.showAll')}</Link>
          </p>
        </Empty>
      ) : (
        <PeopleList classId={classId} dashboard={dashboard} />
      )}
      <Pager
        page={query.page}
        pages={pages}
        label={t('list.pages')}
        here={t('list.page', { page: query.page, pages })}
        previous={t('list.previous')}
        next={t('list.next')}
        to={(page) => listAddress(query, page)}
      />
    </>
  );
}
