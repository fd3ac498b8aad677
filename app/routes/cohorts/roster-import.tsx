import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { confirmImport } from '~/domain/cohorts/roster/imports/confirm-import.server';
import { discardImport } from '~/domain/cohorts/roster/imports/discard-import.server';
import { findImport, rowChanges } from '~/domain/cohorts/roster/imports/find-import.server';
import { mapImport } from '~/domain/cohorts/roster/imports/map-import.server';
import { unescapeFormula } from '~/domain/formula';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ImportPage } from '~/ui/roster/import-page';

export const handle = { words: ['roster', 'cohorts'] };

const asked = z.object({
  change: z.enum(rowChanges).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** A file on its way to the roster: its columns, what would happen, what has happened. */
export const loader = trainer.read(async ({ actor, param, query, language }) => {
  const [classId, importId] = [param('id'), param('import')];
  const wanted = asked.parse({ change: query.get('change'), page: query.get('page') ?? 1 });
  const { name: _, first, mapping, ...found } = await findImport(actor, { classId, importId, ...wanted });
  return {
    title: translate(language)('roster:import.title'),
    classId,
    ...found,
    mapping: mapping ?? {},
    first: first.map(({ row, cells }) => ({ row, cells: cells.map(unescapeFormula) })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · ${data?.fileName ?? ''} · Greenroom` },
];

/** A column by its place; empty where the file has none. */
const column = z
  .string()
  .regex(/^\d{0,2}$/)
  .optional()
  .transform((text) => (text ? Number(text) : undefined));

const sent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('compare'), name: column, number: column, email: column }),
  z.object({
    intent: z.literal('apply'),
    comparedAt: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  }),
  z.object({ intent: z.literal('discard') }),
]);

export const action = trainer.write(async ({ actor, param, form, now }) => {
  const [classId, importId] = [param('id'), param('import')];
  const { intent, ...values } = await form(sent);
  if (intent === 'discard') {
    await discardImport(actor, { classId, importId }, now);
    return redirect(`/classes/${classId}/roster?done=discard`);
  }
  if ('comparedAt' in values) await confirmImport(actor, { classId, importId, ...values }, now);
  else await mapImport(actor, { classId, importId, mapping: values }, now);
  return redirect(`/classes/${classId}/roster/imports/${importId}`);
});

export default function RosterImport() {
  return <ImportPage {...useLoaderData<typeof loader>()} />;
}
