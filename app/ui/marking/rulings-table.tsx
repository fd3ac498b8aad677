import { Link } from '@remix-run/react';
import type { MadeRuling } from '~/domain/exams/rulings/list-rulings.server';
import { ButtonLink } from '../primitives/button';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useWords } from '../primitives/words';

/** The rulings there are: on what, what holds, why, by whom, and what became of results. */
export function RulingsTable({ rulings }: { rulings: readonly MadeRuling[] }) {
  const { t } = useWords('marking');
  if (rulings.length === 0) {
    return (
      <Empty title={t('rulings.none')}>
        <p className="mb-2">{t('rulings.noneLead')}</p>
        <ButtonLink to="/admin/questions/statistics">{t('rulings.choose')}</ButtonLink>
      </Empty>
    );
  }
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('rulings.item')}</th>
          <th scope="col">{t('rulings.kind')}</th>
          <th scope="col">{t('rulings.reason')}</th>
          <th scope="col">{t('rulings.results')}</th>
          <th scope="col">{t('rulings.who')}</th>
          <th scope="col">{t('rulings.when')}</th>
        </tr>
      </thead>
      <tbody>
        {rulings.map((ruling) => (
          <tr key={ruling.id}>
            <th scope="row">
              <Link to={`/admin/exam/rulings/new?version=${ruling.version}`}>{ruling.itemId}</Link>
              <span className="block text-small font-plain text-pencil">
                {t('rulings.number', { number: ruling.number })}
              </span>
            </th>
            <td>{t(`kinds.${ruling.kind}`)}</td>
            <td className="max-w-[24rem] wrap-anywhere max-wide:basis-full">{ruling.reason}</td>
            <td>
              <Tally {...ruling} />
            </td>
            <td>{ruling.decidedBy}</td>
            <td className="text-small text-pencil">
              <Moment at={ruling.decidedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tally({ regraded, toPass, toFail }: Pick<MadeRuling, 'regraded' | 'toPass' | 'toFail'>) {
  const { t } = useWords('marking');
  return (
    <>
      {t('rulings.regraded', { count: regraded })}
      {toPass > 0 && <span className="block">{t('rulings.toPass', { count: toPass })}</span>}
      {toFail > 0 && <span className="block">{t('rulings.toFail', { count: toFail })}</span>}
    </>
  );
}
