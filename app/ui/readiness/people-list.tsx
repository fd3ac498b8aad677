import { Form } from '@remix-run/react';
import { Fragment } from 'react';
import { type RiskLevel, riskLevels } from '~/domain/readiness/at-risk';
import type { Dashboard } from '~/domain/readiness/find-dashboard.server';
import { useWords } from '../primitives/words';
import { ForChosen } from './act-buttons';
import { PersonRow } from './person-row';
import { useRowWords } from './row-words';

const COLUMNS = 8;

/** The people of a class, those furthest from the light first, each with why and what helps; and a form for several. */
export function PeopleList({ classId, dashboard }: { classId: string; dashboard: Dashboard }) {
  const words = useRowWords();
  const { t } = words;
  const { rows, totals, levels, query } = dashboard;
  const grouped = query.order === 'risk';
  return (
    <Form method="post" preventScrollReset>
      {/* The first button of a form answers the Enter key: this one does nothing. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="intent" value="act" />
      <ForChosen />
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('list.chosen')}</span>
            </th>
            <th scope="col">{t('list.person')}</th>
            <th scope="col">{t('list.light')}</th>
            <th scope="col">{t('list.why')}</th>
            <th scope="col">{t('list.progress')}</th>
            <th scope="col">{t('list.exam')}</th>
            <th scope="col" className="max-broad:hidden">
              {t('list.due')}
            </th>
            <th scope="col">{t('list.seen')}</th>
          </tr>
        </thead>
        {grouped ? (
          [...riskLevels].reverse().map((level) => {
            const here = rows.filter((row) => row.level === level);
            return here.length === 0 ? null : (
              <Fragment key={level}>
                <GroupHead level={level} count={levels[level]} />
                <tbody>
                  {here.map((row) => (
                    <PersonRow key={row.personId} classId={classId} row={row} totals={totals} words={words} />
                  ))}
                </tbody>
              </Fragment>
            );
          })
        ) : (
          <tbody>
            {rows.map((row) => (
              <PersonRow key={row.personId} classId={classId} row={row} totals={totals} words={words} />
            ))}
          </tbody>
        )}
      </table>
    </Form>
  );
}

function GroupHead({ level, count }: { level: RiskLevel; count: number }) {
  const { t } = useWords('readiness');
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={COLUMNS} className="pt-3! font-serif text-lead">
          {t('list.group', { level: t(`level.${level}`), count })}
        </th>
      </tr>
    </tbody>
  );
}
