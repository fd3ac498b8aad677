import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { findGradebook } from '~/domain/exams/gradebook/find-gradebook.server';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ClassTabs } from '~/ui/cohorts/class-tabs';
import { GradebookTable } from '~/ui/gradebook/gradebook-table';
import { shownMarks } from '~/ui/gradebook/shown-marks';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['cohorts', 'gradebook'] };

/** A class's marks, everybody's at once. */
export const loader = trainer.read(async ({ actor, param, language }) => {
  const { classId, modules, lines, proposed } = await findGradebook(actor, param('id'));
  return {
    title: translate(language)('gradebook:title'),
    classId,
    proposed,
    modules: modules.map(({ moduleId }) => moduleId),
    lines: lines.map(({ personId, name, number, proposed: waiting, marks }) => ({
      personId,
      name,
      number,
      waits: waiting > 0,
      ...shownMarks(marks),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Gradebook() {
  const { title, classId, proposed, modules, lines } = useLoaderData<typeof loader>();
  const { t } = useWords('gradebook');
  const here = `/classes/${classId}/gradebook`;
  const byHand = lines.some(({ total, parts, modules: quizzes }) =>
    [total, ...Object.values(parts), ...quizzes].some((mark) => mark.byHand),
  );
  return (
    <Page above={<ClassTabs classId={classId} here="gradebook" />} title={title} lead={t('lead')} wide>
      {proposed > 0 && <p className="mb-2 font-strong">{t('leadProposed', { count: proposed })}</p>}
      {lines.length === 0 ? (
        <Empty title={t('emptyTitle')}>{t('empty')}</Empty>
      ) : (
        <GradebookTable classId={classId} modules={modules} lines={lines} />
      )}
      {byHand && <p className="mt-1 text-small text-pencil">{t('legend')}</p>}
      <p className="mt-3 flex flex-wrap gap-x-3 gap-y-1">
        <Link to={`${here}/rules`}>{t('rulesLink')}</Link>
        <a href={`${here}.csv`} download>
          {t('csv')}
        </a>
        <a href={`${here}.xlsx`} download>
          {t('xlsx')}
        </a>
      </p>
    </Page>
  );
}
