import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { content } from '~/domain/content.server';
import { lessonsOf } from '~/domain/courses/reading-order';
import { copySheet } from '~/domain/worksheets/copy-sheet.server';
import { deleteSheet } from '~/domain/worksheets/delete-sheet.server';
import { findSheet } from '~/domain/worksheets/find-sheet.server';
import { changeRows, readRowChange } from '~/domain/worksheets/row-change';
import { saveSheet } from '~/domain/worksheets/save-sheet.server';
import { answersIn, sheetFields } from '~/domain/worksheets/sheet-fields';
import { showWorksheet } from '~/domain/worksheets/show-worksheet';
import { startSheet } from '~/domain/worksheets/start-sheet.server';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { lessonPath } from '~/ui/courses/paths';
import { SheetPage } from '~/ui/worksheets/sheet-page';

export const handle = { words: ['worksheets'] };

/** A sheet of one's own, to fill in and to print. */
export const loader = person.read(async ({ actor, param, language }) => {
  const { worksheet, id, title, answers, version, changedAt } = await findSheet(actor, param('id'));
  return {
    worksheet: showWorksheet(worksheet, language),
    sheet: { id, title, answers, version, changedAt },
    lessons: lessonsOf(content().library.courses)
      .filter((lesson) => worksheet.lessons.includes(lesson.id))
      .map((lesson) => ({ to: lessonPath(lesson), title: lesson[language].title })),
    owner: { id: actor.personId, name: actor.name },
  };
});

export type SheetData = Awaited<ReturnType<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.sheet.title ?? ''} · ${data?.worksheet.title ?? ''} · Greenroom` },
];

const copying = z.object({ intent: z.literal('copy') });
const deleting = z.object({ intent: z.literal('delete'), sure: z.literal('on') });

/** `act` says which button of the form was pressed: a row more or less saves the rest as well; `apart` makes a new sheet of it. */
export const action = person.write(async ({ actor, param, form, now, language }) => {
  const { id, worksheet } = await findSheet(actor, param('id'));
  const saving = sheetFields(worksheet).extend({ intent: z.literal('save') });
  const wanted = await form(z.discriminatedUnion('intent', [saving, copying, deleting]));
  if (wanted.intent === 'delete') {
    await deleteSheet(actor, id, now);
    return redirect('/worksheets?done=deleted');
  }
  if (wanted.intent === 'copy') {
    const title = (of: string) => translate(language)('worksheets:copyTitle', { title: of });
    return redirect(`/worksheets/${await copySheet(actor, { sheetId: id, title }, now)}`);
  }
  const { title, version, act = 'save' } = wanted;
  const typed = answersIn(worksheet, wanted);
  if (act === 'apart') {
    const started = { worksheetId: worksheet.id, title, answers: typed };
    return redirect(`/worksheets/${await startSheet(actor, started, now)}`);
  }
  const change = readRowChange(act);
  const answers = change ? changeRows(typed, change) : typed;
  await saveSheet(actor, { sheetId: id, version: Number(version), title, answers }, now);
  return redirect(`/worksheets/${id}${change ? `#${change.table}` : ''}`);
});

export default function Sheet() {
  const data = useLoaderData<typeof loader>();
  return <SheetPage key={`${data.sheet.id} ${data.sheet.version}`} {...data} />;
}
