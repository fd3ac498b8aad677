import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { content } from '~/domain/content.server';
import { lessonsOf } from '~/domain/courses/reading-order';
import { copySheet } from '~/domain/worksheets/copy-sheet.server';
import { findWorksheet } from '~/domain/worksheets/find-worksheet.server';
import { listSheets } from '~/domain/worksheets/list-sheets.server';
import { startSheet } from '~/domain/worksheets/start-sheet.server';
import { anyone, person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { lessonPath } from '~/ui/courses/paths';
import { WorksheetsPage } from '~/ui/worksheets/worksheets-page';

export const handle = { words: ['worksheets'] };

/** The worksheets, what each is for, and the viewer's own sheets of each. */
export const loader = anyone.read(async ({ actor, language, query }) => {
  const { worksheets, courses } = content().library;
  const lessons = lessonsOf(courses);
  const own = actor ? await listSheets(actor) : [];
  return {
    title: translate(language)('worksheets:title'),
    signedIn: actor !== null,
    deleted: query.get('done') === 'deleted',
    worksheets: worksheets.map((worksheet) => ({
      id: worksheet.id,
      title: worksheet.title[language],
      summary: worksheet.summary[language],
      lessons: lessons
        .filter(({ id }) => worksheet.lessons.includes(id))
        .map((lesson) => ({ to: lessonPath(lesson), title: lesson[language].title })),
      sheets: own
        .filter(({ worksheetId }) => worksheetId === worksheet.id)
        .map(({ id, title, changedAt }) => ({ id, title, changedAt })),
    })),
  };
});

export type WorksheetsData = Awaited<ReturnType<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const beginning = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start'), worksheet: z.string().max(60) }),
  z.object({ intent: z.literal('copy'), sheet: z.string().max(80) }),
]);

export const action = person.write(async ({ actor, form, now, language, zone }) => {
  const wanted = await form(beginning);
  const say = translate(language);
  if (wanted.intent === 'copy') {
    const title = (of: string) => say('worksheets:copyTitle', { title: of });
    return redirect(`/worksheets/${await copySheet(actor, { sheetId: wanted.sheet, title }, now)}`);
  }
  const worksheet = findWorksheet(wanted.worksheet);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
  const title = say('worksheets:newTitle', { worksheet: worksheet.title[language], day });
  return redirect(`/worksheets/${await startSheet(actor, { worksheetId: worksheet.id, title }, now)}`);
});

export default function Worksheets() {
  return <WorksheetsPage {...useLoaderData<typeof loader>()} />;
}
