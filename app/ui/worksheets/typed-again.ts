import { fitAnswers, type Row, type Shape } from '~/domain/worksheets/answers';
import type { Typed } from '~/domain/worksheets/entry-names';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const texts = (value: unknown): Row =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {};

/** What was typed into a form that was refused, and the version it was typed upon; null when it was another form, or none. */
export function typedAgain(shape: Shape, refused: unknown): { typed: Typed; version: string } | null {
  if (!isRecord(refused) || refused.intent !== 'save') return null;
  const { title, version, fields, tables } = refused;
  const rows = Object.entries(isRecord(tables) ? tables : {}).map(
    ([id, table]) => [id, Array.from(Array.isArray(table) ? table : [], texts)] as const,
  );
  return {
    typed: {
      title: typeof title === 'string' ? title : '',
      answers: fitAnswers(shape, { fields: texts(fields), tables: Object.fromEntries(rows) }),
    },
    version: typeof version === 'string' ? version : '',
  };
}
