import type { Typed } from '~/domain/worksheets/entry-names';
import { fieldName } from '~/domain/worksheets/entry-names';
import { TITLE_LIMIT } from '~/domain/worksheets/sheet-limits';
import type { ShownWorksheet } from '~/domain/worksheets/show-worksheet';
import { useWords } from '../primitives/words';
import { EntryControl } from './entry-control';
import { SheetTable } from './sheet-table';

type Given = { worksheet: ShownWorksheet; begun: Typed; changed(): void };

/** The parts of a worksheet, with what stands in them already; a list of them where there are many. */
export function SheetParts({ worksheet: { parts }, begun, changed }: Given) {
  const { t } = useWords('worksheets');
  const name = { kind: 'text' as const, options: [], hint: t('sheet.nameHint') };
  return (
    <>
      <div className="max-w-[30rem]">
        <EntryControl entry={name} name="title" label={t('sheet.name')} value={begun.title} limit={TITLE_LIMIT} />
      </div>
      <nav aria-label={t('sheet.contents')} className="mt-3 text-small">
        <ul className="flex flex-wrap gap-x-2">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-flex min-h-[32px] items-center">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map((part) => (
        <section key={part.id} id={part.id} className="mt-5">
          <h2 className="text-title">{part.title}</h2>
          {part.hint && <p className="mt-0.5 max-w-[46rem] text-pencil">{part.hint}</p>}
          <div className="mt-2">
            {part.table ? (
              <SheetTable part={part} table={part.table} rows={begun.answers.tables[part.id] ?? []} changed={changed} />
            ) : (
              <div className="grid max-w-[52rem] gap-2.5">
                {part.fields.map((field) => (
                  <EntryControl
                    key={field.id}
                    entry={field}
                    name={fieldName(field.id)}
                    label={field.label}
                    value={begun.answers.fields[field.id] ?? ''}
                  />
                ))}
              </div>
            )}
          </div>
        </section>
      ))}
    </>
  );
}
