import { Link, Form as RemixForm } from '@remix-run/react';
import type { PlaceState } from '~/domain/cohorts/roster/places/place-state';
import { SearchField } from '../admin/search-field';
import { ClassTabs } from '../cohorts/class-tabs';
import { ButtonLink } from '../primitives/button';
import { Notice } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty, Page, Section } from '../primitives/page';
import { Pager } from '../primitives/pager';
import { useWords } from '../primitives/words';
import { PlaceTable } from './place-table';
import { AddPlace, InvitePlaces, UploadRoster } from './roster-forms';

export type ShownPlace = {
  id: string;
  name: string;
  number: string | null;
  email: string | null;
  state: PlaceState;
  /** What the account calls itself, where that is something else. */
  accountName: string | null;
};

export type RosterView = {
  title: string;
  classId: string;
  q: string;
  done: 'add' | 'invite' | 'remove' | 'discard' | null;
  count: number;
  mayChange: boolean;
  places: ShownPlace[];
  found: number;
  page: number;
  pages: number;
  counts: { all: number; joined: number; open: number; uninvited: number };
  seats: number | null;
  taken: number;
  unlisted: { personId: string; name: string; joinedAt: number }[];
  underway: { id: string; fileName: string; state: string } | null;
  limits: { megabytes: number; rows: number };
};

/** Who is expected in a class, who has come, and every way to change that. */
export function RosterPage(view: RosterView) {
  const { t } = useWords('roster');
  const { classId, counts, mayChange, seats, taken } = view;
  return (
    <Page
      wide
      above={<ClassTabs classId={classId} here="roster" />}
      title={<span className="wrap-anywhere">{view.title}</span>}
      lead={counts.all === 0 ? t('leadEmpty') : t('lead', { count: counts.all, joined: counts.joined })}
    >
      {view.done && (
        <div className="mb-3">
          <Notice>{view.done === 'invite' ? t('done.invite', { count: view.count }) : t(`done.${view.done}`)}</Notice>
        </div>
      )}
      <Underway {...view} />
      {seats !== null && <p className="mb-2">{t('seats', { taken, seats })}</p>}
      {!mayChange && <p className="mb-2 max-w-[40rem] text-pencil">{t('locked')}</p>}
      <People {...view} />
      <Unlisted {...view} />
      {mayChange && (
        <>
          {counts.open > 0 && (
            <Section title={t('invite.title')}>
              <InvitePlaces classId={classId} uninvited={counts.uninvited} />
            </Section>
          )}
          <Section title={t('upload.title')}>
            <UploadRoster limits={view.limits} first={counts.all === 0} />
          </Section>
          <Section title={t('add.title')}>
            <AddPlace />
          </Section>
        </>
      )}
      {counts.all > 0 && (
        <Section title={t('export.title')}>
          <ul className="flex flex-wrap gap-x-3">
            {(['csv', 'xlsx'] as const).map((format) => (
              <li key={format}>
                <a href={`/classes/${classId}/roster.${format}`} className="inline-flex min-h-[32px] items-center">
                  {t(`export.${format}`)}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

const waiting = ['mapping', 'comparing', 'compared', 'applying'] as const;

function Underway({ classId, underway }: RosterView) {
  const { t } = useWords('roster');
  const state = waiting.find((each) => each === underway?.state);
  if (!underway || !state) return null;
  return (
    <div className="mb-4 border-y border-hairline py-2">
      <p className="mb-1 wrap-anywhere">{t(`underway.${state}`, { file: underway.fileName })}</p>
      <ButtonLink to={`/classes/${classId}/roster/imports/${underway.id}`} weight="secondary">
        {t('underway.open')}
      </ButtonLink>
    </div>
  );
}

function People({ classId, q, places, found, page, pages, counts }: RosterView) {
  const { t } = useWords('roster');
  if (counts.all === 0) return <Empty title={t('emptyTitle')}>{t('empty')}</Empty>;
  const to = (next: number) => `?${new URLSearchParams({ ...(q && { q }), page: String(next) })}`;
  return (
    <>
      <RemixForm method="get" role="search" className="mb-2">
        <SearchField name="q" label={t('search')} button={t('find')} defaultValue={q} key={q} maxLength={100} />
      </RemixForm>
      {q && (
        <p className="mb-2" role="status">
          {t('found', { count: found })} <Link to={`/classes/${classId}/roster`}>{t('showAll')}</Link>
        </p>
      )}
      {places.length > 0 && <PlaceTable classId={classId} places={places} />}
      <Pager
        {...{ page, pages, to }}
        label={t('pages')}
        here={t('page', { page, pages })}
        previous={t('previous')}
        next={t('next')}
      />
    </>
  );
}

function Unlisted({ unlisted }: RosterView) {
  const { t } = useWords('roster');
  if (unlisted.length === 0) return null;
  return (
    <Section title={t('unlisted')}>
      <p className="mb-2 max-w-[40rem] text-pencil">{t('unlistedLead')}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col">{t('columns.state')}</th>
          </tr>
        </thead>
        <tbody>
          {unlisted.map(({ personId, name, joinedAt }) => (
            <tr key={personId}>
              <th scope="row" className="wrap-anywhere">
                {name}
              </th>
              <td>
                {t('states.joined')} <Moment at={joinedAt} only="date" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
