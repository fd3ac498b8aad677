import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findMarks } from '~/domain/exams/gradebook/find-marks.server';
import { quizPart, totalParts } from '~/domain/exams/gradebook/mark-part';
import { moveOverride } from '~/domain/exams/gradebook/move-override.server';
import { proposeOverride } from '~/domain/exams/gradebook/propose-override.server';
import { trainer } from '~/http/answer';
import { ClassTabs } from '~/ui/cohorts/class-tabs';
import { ExplainedMarks } from '~/ui/gradebook/explained-marks';
import { GiveMark, Overrides } from '~/ui/gradebook/overrides';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['cohorts', 'gradebook'] };

/** One learner's marks in a class, each with what it is made of. */
export const loader = trainer.read(async ({ actor, param, query, language }) => {
  const classId = param('id');
  const { name, marks, rules, overrides, modules, mayOverride } = await findMarks(actor, {
    classId,
    personId: param('person'),
  });
  return {
    title: name,
    classId,
    saved: query.has('saved'),
    marks,
    rules,
    overrides: overrides.reverse(),
    titles: modules.map(({ title }) => title[language]),
    parts: mayOverride ? [...totalParts, 'total' as const, ...modules.map(quizPart)] : [],
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const change = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('give'),
    part: z.string().max(80),
    mark: z.coerce.number().pipe(z.int().min(0).max(100)),
    reason: z.string().trim().min(3).max(500),
  }),
  z.object({
    intent: z.literal('move'),
    overrideId: z.string().min(1).max(80),
    act: z.enum(['accept', 'decline', 'end']),
  }),
]);

export const action = trainer.write(async ({ actor, param, form, now }) => {
  const [classId, personId] = [param('id'), param('person')];
  const wanted = await form(change);
  if (wanted.intent === 'give') await proposeOverride(actor, { classId, personId, ...wanted }, now);
  else await moveOverride(actor, { classId, ...wanted }, now);
  return redirect(`/classes/${classId}/gradebook/${personId}?saved#by-hand`);
});

export default function PersonMarks() {
  const { title, classId, saved, marks, rules, overrides, titles, parts } = useLoaderData<typeof loader>();
  const { t } = useWords('gradebook');
  return (
    <Page
      above={
        <>
          <ClassTabs classId={classId} here="gradebook" />
          <Link to={`/classes/${classId}/gradebook`} className="mt-1 inline-block">
            {t('explained.back')}
          </Link>
        </>
      }
      title={title}
      lead={
        marks.total.mark === null
          ? t('explained.headingNone', { name: t('part.total') })
          : t('explained.heading', { name: t('part.total'), mark: marks.total.mark })
      }
      wide
    >
      <ExplainedMarks marks={marks} rules={rules} titles={titles} />
      <Overrides overrides={overrides} saved={saved} />
      {parts.length > 0 ? <GiveMark parts={parts} /> : <p className="mt-3 text-pencil">{t('override.notNow')}</p>}
    </Page>
  );
}
