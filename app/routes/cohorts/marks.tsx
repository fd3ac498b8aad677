import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { findOwnMarks } from '~/domain/exams/gradebook/list-own-marks.server';
import { listQuizModules } from '~/domain/exams/gradebook/list-quiz-modules.server';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ExplainedMarks } from '~/ui/gradebook/explained-marks';
import { Overrides } from '~/ui/gradebook/overrides';
import { Empty, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['gradebook'] };

/** A learner's own marks, of one class at a time. */
export const loader = person.read(async ({ actor, query, language }) => {
  const own = await findOwnMarks(actor, query.get('class') ?? undefined);
  return {
    title: translate(language)('gradebook:own.title'),
    titles: listQuizModules().map(({ title }) => title[language]),
    own: own && {
      class: own.chosen.name[language],
      others: own.classes
        .filter(({ id }) => id !== own.chosen.id)
        .map(({ id, name }) => ({ id, name: name[language] })),
      marks: own.marks,
      rules: own.rules,
      overrides: own.overrides,
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function OwnMarks() {
  const { title, titles, own } = useLoaderData<typeof loader>();
  const { t } = useWords('gradebook');
  if (!own) {
    return (
      <Page title={title}>
        <Empty title={t('own.emptyTitle')}>{t('own.empty')}</Empty>
      </Page>
    );
  }
  return (
    <Page title={title} lead={t('own.lead', { class: own.class })} wide>
      <ExplainedMarks marks={own.marks} rules={own.rules} titles={titles} />
      <Overrides overrides={own.overrides} />
      {own.others.length > 0 && (
        <Section title={t('own.other')}>
          <ul>
            {own.others.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/marks?class=${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
