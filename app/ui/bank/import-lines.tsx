import type { Note } from '~/domain/questions/interchange/entry';
import type { ImportPreview } from '~/domain/questions/interchange/preview-import.server';
import { ColumnLabel } from '../primitives/column-label';
import { useFormat, useWords } from '../primitives/words';

type Line = ImportPreview['lines'][number];

/** Everything that stands in the file, each once: what becomes of it, and what of it is missing or cannot be kept. */
export function ImportLines({ lines }: { lines: readonly Line[] }) {
  const { t } = useWords('interchange');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('question')}</th>
          <th scope="col">{t('line')}</th>
          <th scope="col">{t('type')}</th>
          <th scope="col">{t('outcome')}</th>
          <th scope="col">{t('notes')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes order
          <Row key={place} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line }: { line: Line }) {
  const { t } = useWords('interchange');
  const typeOf = useTypeNames();
  const speak = useNotes();
  return (
    <tr>
      <th scope="row" className="wrap-anywhere">
        {line.name || '–'}
      </th>
      <td>
        <ColumnLabel>{t('line')}</ColumnLabel>
        {line.line}
      </td>
      <td className="whitespace-nowrap">{typeOf(line.type)}</td>
      <td className={line.outcome === 'refused' ? 'font-strong' : ''}>
        {t(`outcomes.${line.outcome}`)}
        <As line={line} />
      </td>
      <td className="wrap-anywhere max-wide:basis-full">
        {line.why && <p>{speak(line.why)}</p>}
        <Filled line={line} />
        {line.notes.length > 0 && (
          <ul className="text-small text-pencil">
            {line.notes.map((note) => (
              <li key={`${note.code} ${JSON.stringify(note.facts)}`}>{speak(note)}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function As({ line: { itemId, filled } }: { line: Line }) {
  const { t } = useWords('interchange');
  const text = itemId ? t('newVersion', { id: itemId }) : filled?.id ? t('newId', { id: filled.id }) : null;
  return text && <span className="block text-small font-plain text-pencil">{text}</span>;
}

function Filled({ line: { filled, gaps } }: { line: Line }) {
  const { t } = useWords('interchange');
  const { t: bank } = useWords('bank');
  const { list } = useFormat();
  if (!filled) return null;
  const fields = [
    ...(filled.english ? [t('fields.english')] : []),
    ...(filled.chinese ? [t('fields.chinese')] : []),
    ...(filled.answers > 0 ? [t('fields.answers', { count: filled.answers })] : []),
    ...(filled.explanation ? [t('fields.explanation')] : []),
    ...(filled.lesson ? [t('fields.lesson')] : []),
    ...(filled.tags > 0 ? [t('fields.tags')] : []),
  ];
  return (
    <>
      <p>{t('filled', { what: list(fields) })}</p>
      {gaps.length > 0 && <p>{t('missing', { what: list(gaps.map((gap) => bank(`gaps.${gap}`))) })}</p>}
    </>
  );
}

/** Our types in our words, Moodle's in theirs. */
function useTypeNames(): (type: string) => string {
  const { t } = useWords('interchange');
  const { t: word } = useWords('questions');
  const [foreign, own] = [t, word] as unknown as ((key: string, options: object) => string)[];
  return (type) => {
    const named = own?.(`types.${type}`, { defaultValue: '' });
    return named || foreign?.(`types.${type}`, { defaultValue: type }) || type;
  };
}

function useNotes(): (note: Note) => string {
  const { t } = useWords('interchange');
  const speak = t as unknown as (key: string, facts: Note['facts']) => string;
  return ({ code, facts }) => speak(`says.${code}`, facts);
}
