import { Link } from '@remix-run/react';
import { Trans } from 'react-i18next';
import type { VersionStatistics } from '~/domain/exams/statistics/find-item-statistics.server';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { Facts } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { Flags, figure, useShare } from './flags';

/** What real sittings say of an item: the version in use, then earlier ones that were sat. Needs the words `statistics`. */
export function ItemStatistics({ versions }: { versions: readonly VersionStatistics[] }) {
  const { t } = useWords('statistics');
  const sat = versions.filter((version) => version.sat > 0 || version.choices !== null);
  return (
    <>
      {sat.length === 0 && <p className="text-pencil">{t('item.none')}</p>}
      {sat.map((version) => (
        <section key={version.version} className="mt-3 first:mt-0">
          <h3 className="mb-1 text-body">
            {version.current ? (
              t('item.current')
            ) : (
              <Trans t={t} i18nKey="item.past" components={{ 1: <Moment at={version.createdAt} only="date" /> }} />
            )}
          </h3>
          <Version version={version} />
        </section>
      ))}
      <p className="mt-2">
        <Link to="/admin/questions/statistics">{t('item.more')}</Link>
      </p>
    </>
  );
}

function Version({ version }: { version: VersionStatistics }) {
  const { t } = useWords('statistics');
  const { number } = useFormat();
  const share = useShare();
  const nameOf = useOptionNames(version);
  const { sat, facility, discrimination, chance, papers, usualPapers } = version;
  return (
    <>
      <Facts
        facts={[
          { term: t('columns.flags'), value: <Flags item={version} nameOf={nameOf} /> },
          { term: t('item.sat'), value: number(sat) },
          { term: t('item.facility'), value: share(facility) },
          { term: t('item.discrimination'), value: figure(discrimination) },
          ...(chance > 0 ? [{ term: t('item.chance'), value: share(chance) }] : []),
          {
            term: t('item.papers'),
            value: t('item.papersOf', { papers: number(papers), usual: number(Math.round(usualPapers)) }),
          },
        ]}
      />
      {version.choices && <ChoiceTable choices={version.choices} nameOf={nameOf} />}
      <p className="mt-1.5">
        <Link to={`/admin/exam/rulings/new?version=${version.version}`}>{t('rule')}</Link>
      </p>
    </>
  );
}

function useOptionNames({ texts }: VersionStatistics): (option: string) => string {
  const { t } = useWords('statistics');
  return (option) => texts[option] ?? (option === 'true' || option === 'false' ? t(`item.${option}`) : option);
}

/** Who chose which option: all, and the lowest and highest third of the candidates. */
function ChoiceTable({
  choices: { options, none },
  nameOf,
}: {
  choices: NonNullable<VersionStatistics['choices']>;
  nameOf: (option: string) => string;
}) {
  const { t } = useWords('statistics');
  const share = useShare();
  return (
    <table className="ledger mt-2">
      <caption className="mb-1 text-start font-strong">{t('item.choices')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('item.option')}</th>
          <th scope="col">{t('item.all')}</th>
          <th scope="col">{t('item.lower')}</th>
          <th scope="col">{t('item.upper')}</th>
        </tr>
      </thead>
      <tbody>
        {options.map(({ option, right, all, lower, upper }) => (
          <tr key={option}>
            <th scope="row" className={right ? undefined : 'font-plain'}>
              {nameOf(option)}
              {right && <span className="ms-1 text-small font-plain text-pencil">{t('item.key')}</span>}
            </th>
            <Share label={t('item.all')} value={share(all)} />
            <Share label={t('item.lower')} value={share(lower)} />
            <Share label={t('item.upper')} value={share(upper)} />
          </tr>
        ))}
        <tr>
          <th scope="row" className="text-pencil">
            {t('item.unanswered')}
          </th>
          <Share label={t('item.all')} value={share(none)} />
          <td className="max-wide:hidden" />
          <td className="max-wide:hidden" />
        </tr>
      </tbody>
    </table>
  );
}

function Share({ label, value }: { label: string; value: string }) {
  return (
    <td>
      <ColumnLabel>{label}</ColumnLabel>
      {value}
    </td>
  );
}
