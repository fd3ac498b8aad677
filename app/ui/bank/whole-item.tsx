import { Link } from '@remix-run/react';
import type { Shortage } from '~/domain/exams/policy/find-shortages.server';
import type { VersionStatistics } from '~/domain/exams/statistics/find-item-statistics.server';
import type { WholeItem } from '~/domain/questions/bank/find-item.server';
import { AboveAdmin } from '../admin/above';
import { Button, ButtonLink } from '../primitives/button';
import { Form, Notice } from '../primitives/form';
import { Facts, Page, Section } from '../primitives/page';
import { useFormat, useLocale, useWords } from '../primitives/words';
import { AnswerInput } from '../questions/answer-input';
import { ItemStatistics } from '../statistics/item-statistics';
import { ItemActs } from './item-acts';
import { Previews } from './preview';
import { Versions } from './versions';

export type ItemDone = 'published' | 'withdraw' | 'restore' | null;

/** An item as a candidate sees it in both languages, its key, what is known about it, its versions, and what can be done. */
export function WholeItemPage({
  item,
  section,
  shortages,
  statistics,
  done,
}: {
  item: WholeItem;
  section: string;
  shortages: (Shortage & { title: string })[];
  /** What real sittings say of an exam item; null for one of a quiz. */
  statistics: readonly VersionStatistics[] | null;
  done: ItemDone;
}) {
  const { t } = useWords('bank');
  const { t: statistic } = useWords('statistics');
  const { date, list } = useFormat();
  return (
    <Page wide above={<AboveAdmin to="/admin/questions" text={t('title')} />} title={item.id}>
      <div className="grid gap-1.5">
        {done && <Notice>{done === 'published' ? t('question.published') : t(`act.done.${done}`)}</Notice>}
        {item.withdrawnAt !== null && <p>{t('question.withdrawn', { date: date(item.withdrawnAt) })}</p>}
        <Edit draftId={item.draftId} />
      </div>
      <Section title={t('question.preview')}>
        <p className="mb-2 text-pencil">{t('question.previewNote')}</p>
        <Previews key={item.id} shown={item.shown} />
      </Section>
      <Section title={t('question.key')}>
        <Key item={item} />
      </Section>
      <Section title={t('question.about')}>
        <Facts
          facts={[
            { term: t('pool'), value: t(`pools.${item.pool}`) },
            { term: t('section'), value: section },
            { term: t('lesson'), value: item.lesson },
            { term: t('question.objective'), value: item.objective },
            { term: t('difficulty'), value: t(`difficulties.${item.difficulty}`) },
            { term: t('question.level'), value: t(`levels.${item.level}`) },
            { term: t('question.tags'), value: list(item.tags) },
            { term: t('question.sources'), value: list(item.sources) },
            { term: t('question.origin'), value: t(`question.origins.${item.origin}`) },
          ]}
        />
      </Section>
      <Section title={t('versions.title')} id="versions">
        <Versions versions={item.versions} comparison={item.comparison} />
      </Section>
      {statistics && (
        <Section title={statistic('item.title')} id="statistics">
          <ItemStatistics versions={statistics} />
        </Section>
      )}
      <ItemActs withdrawn={item.withdrawnAt !== null} shortages={shortages} />
    </Page>
  );
}

function Edit({ draftId }: { draftId: string | null }) {
  const { t } = useWords('bank');
  if (draftId) {
    return (
      <p>
        <ButtonLink to={`/admin/questions/drafts/${draftId}`}>{t('question.editOpen')}</ButtonLink>
      </p>
    );
  }
  return (
    <Form intent="edit">
      <div>
        <Button>{t('question.edit')}</Button>
      </div>
    </Form>
  );
}

/** The right answer where a candidate would give it, in the reader's language, and the explanation in both. */
function Key({ item }: { item: WholeItem }) {
  const { t } = useWords('bank');
  const { language } = useLocale();
  const { number } = useFormat();
  const shown = item.shown.find((each) => each.language === language)?.item;
  return (
    <>
      {shown && <AnswerInput item={shown} answer={item.key} name="key" disabled />}
      <div className="mt-2">
        <Facts
          facts={[
            ...(item.tolerance === null ? [] : [{ term: t('question.tolerance'), value: number(item.tolerance) }]),
            { term: t('question.explanationEn'), value: <Explanation lang="en" text={item.explanation.en} /> },
            { term: t('question.explanationZh'), value: <Explanation lang="zh-CN" text={item.explanation.zh} /> },
          ]}
        />
      </div>
      <p className="mt-1.5">
        <Link to={`/admin/questions?lesson=${item.lesson}`}>{`${t('lesson')} ${item.lesson}`}</Link>
      </p>
    </>
  );
}

const Explanation = ({ lang, text }: { lang: string; text: string }) => (
  <span lang={lang} className="whitespace-pre-line">
    {text}
  </span>
);
