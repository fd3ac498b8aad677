import type { Board } from '~/domain/hosts/board/board';
import { ColumnLabel } from '../primitives/column-label';
import { Lamp } from '../primitives/lamp';
import { useFormat, useWords } from '../primitives/words';
import { useTrade } from './trade-words';

type Cell = Board['hosts'][number]['stores'][number];

/**
 * Hosts against stores. Wide, the head and the names stay in sight while the cells scroll; narrow, each host is a few lines that
 * name only the stores they stand to.
 */
export function BoardMatrix({ stores, hosts }: Pick<Board, 'stores' | 'hosts'>) {
  const { t } = useWords('board');
  const trade = useTrade();
  const notBound = (
    <span className="text-edge">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('notBound')}</span>
    </span>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section aria-label={t('matrix')} tabIndex={0} className="relative wide:max-h-[80vh] wide:overflow-auto">
      <table className="ledger wide:border-separate wide:border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className="z-10 wide:left-0">
              {t('host')}
            </th>
            {stores.map(({ id, name, platform }) => (
              <th key={id} scope="col" className="min-w-[7.5rem] whitespace-normal! align-bottom">
                {name}
                <span className="block font-plain">{platform}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hosts.map(({ personId, name, languages, stores: cells }) => (
            <tr key={personId}>
              <th scope="row" className="wide:sticky wide:left-0 wide:min-w-[11rem] wide:bg-paper">
                {name}
                {languages.length > 0 && (
                  <span className="block text-small font-plain text-pencil">{trade.languages(languages, '')}</span>
                )}
              </th>
              {stores.map(({ id, name: store }) => {
                const cell = cells.find(({ storeId }) => storeId === id);
                return (
                  <td key={id} className={cell ? 'max-wide:basis-full' : 'max-wide:hidden'}>
                    {cell ? <Standing cell={cell} store={store} /> : notBound}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Standing({ cell: { light, reasons, next }, store }: { cell: Cell; store: string }) {
  const { t } = useWords('board');
  const { t: ofHosts } = useWords('hosts');
  const format = useFormat();
  const [first] = reasons;
  return (
    <>
      <ColumnLabel>{store}</ColumnLabel>
      <span className="text-small">
        <Lamp light={light} size={16} />
      </span>
      {first && <span className="block text-small text-pencil">{ofHosts(`reason.${first}`)}</span>}
      {next && (
        <span className="block text-small">
          <time dateTime={new Date(next.startsAt).toISOString()} suppressHydrationWarning>
            {format.short(next.startsAt)}
          </time>
          {light === 'green' && next.light !== 'green' && <span className="block font-strong">{t('changes')}</span>}
        </span>
      )}
    </>
  );
}
