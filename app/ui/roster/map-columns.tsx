import { Button } from '../primitives/button';
import { Form, Select } from '../primitives/form';
import { useWords } from '../primitives/words';
import { type ImportView, rosterColumns } from './import-view';

const letterOf = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26));

/** Which column of the file is what, with its first rows to see by. */
export function MapColumns({ headings, mapping, first, again = false }: ImportView & { again?: boolean }) {
  const { t } = useWords('roster');
  const columns = headings.map((heading, column) => ({
    value: String(column),
    text: t('import.columnOption', { letter: letterOf(column), heading }),
  }));
  const form = (
    <Form intent="compare">
      {rosterColumns.map((column) => (
        <Select
          key={column}
          name={column}
          label={t(`import.column.${column}`)}
          defaultValue={String(mapping[column] ?? '')}
          options={[{ value: '', text: t('import.notThere') }, ...columns]}
        />
      ))}
      <div>
        <Button weight={again ? 'secondary' : 'primary'}>{t(again ? 'import.compareAgain' : 'import.compare')}</Button>
      </div>
    </Form>
  );
  return (
    <>
      {!again && (
        <>
          <h2 className="mb-1 text-title">{t('import.columnsTitle')}</h2>
          <p className="mb-2 text-pencil">{t('import.columnsLead')}</p>
        </>
      )}
      {form}
      {first.length > 0 && <FirstRows headings={headings} first={first} />}
      <div className="mt-3">
        <Form intent="discard">
          <div>
            <Button weight="secondary">{t('import.discard')}</Button>
          </div>
        </Form>
      </div>
    </>
  );
}

function FirstRows({ headings, first }: Pick<ImportView, 'headings' | 'first'>) {
  const { t } = useWords('roster');
  return (
    <section className="mt-5" aria-labelledby="first-rows">
      <h2 id="first-rows" className="mb-1 text-lead">
        {t('import.firstRows')}
      </h2>
      <div className="overflow-x-auto">
        <table className="border-collapse">
          <thead>
            <tr>
              {[t('import.row'), ...headings].map((heading, place) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                  key={place}
                  scope="col"
                  className="whitespace-nowrap border-b border-ink py-0.5 pe-2 text-start text-small font-strong text-pencil"
                >
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row" className="border-b border-hairline py-0.5 pe-2 text-start font-plain text-pencil">
                  {row}
                </th>
                {headings.map((_, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                  <td key={place} className="whitespace-nowrap border-b border-hairline py-0.5 pe-2">
                    {cells[place] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
