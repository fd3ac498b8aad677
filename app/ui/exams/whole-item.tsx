import { Link } from '@remix-run/react';
import { blankAnswer } from '~/domain/questions/answer';
import type { WholeItem } from '~/domain/questions/find-item.server';
import { Notice } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Facts, Page, Section } from '../primitives/page';
import { useFormat, useLocale, useWords } from '../primitives/words';
import { AnswerInput } from '../questions/answer-input';

/** An item as a candidate sees it in both languages, then its key and explanation, then its versions. */
export function WholeItemPage({ item, section }: { item: WholeItem; section: string }) {
  const { t } = useWords('exams');
  const { date, list } = useFormat();
  return (
    <Page wide above={<Link to="/admin/questions">{t('admin.question.back')}</Link>} title={item.id}>
      {item.withdrawnAt !== null && <Notice>{t('admin.question.withdrawn', { date: date(item.withdrawnAt) })}</Notice>}
      <Section title={t('admin.question.preview')}>
        <div className="grid gap-4 broad:grid-cols-2">
          {item.shown.map((shown) => (
            <Preview key={shown.language} {...shown} />
          ))}
        </div>
      </Section>
      <Section title={t('admin.question.key')}>
        <Key item={item} />
      </Section>
      <Section title={t('admin.question.about')}>
        <Facts
          facts={[
            { term: t('admin.questions.pool'), value: t(`admin.pools.${item.pool}`) },
            { term: t('admin.questions.section'), value: section },
            { term: t('admin.questions.lesson'), value: item.lesson },
            { term: t('admin.questions.difficulty'), value: t(`admin.difficulties.${item.difficulty}`) },
            { term: t('admin.question.level'), value: t(`admin.levels.${item.level}`) },
            { term: t('admin.question.tags'), value: list(item.tags) },
            { term: t('admin.question.sources'), value: list(item.sources) },
          ]}
        />
      </Section>
      <Section title={t('admin.question.versions')}>
        <Versions versions={item.versions} />
      </Section>
    </Page>
  );
}

function Preview({ language, item }: WholeItem['shown'][number]) {
  const { t } = useWords('exams');
  const { t: word } = useWords('questions');
  return (
    <section>
      <h3 className="mb-1.5 text-body">{t(language === 'en' ? 'admin.question.english' : 'admin.question.chinese')}</h3>
      <fieldset className="min-w-0" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <legend className="mb-1 font-serif text-lead font-strong">{item.stem}</legend>
        <p className="mb-1.5 text-small text-pencil">{word(`instruction.${item.type}`)}</p>
        <AnswerInput item={item} answer={blankAnswer(item.type)} name={`preview-${language}`} />
      </fieldset>
    </section>
  );
}

function Key({ item }: { item: WholeItem }) {
  const { t } = useWords('exams');
  const { t: word } = useWords('questions');
  const { language } = useLocale();
  const { list } = useFormat();
  const shown = item.shown.find((each) => each.language === language)?.item;
  const options = shown && 'options' in shown ? shown.options : [];
  const key = item.key;
  const right = options
    .filter(({ id }) => 'chosen' in key && key.chosen.includes(id))
    .map(({ id, text }) => text ?? word(id === 'true' ? 'true' : 'false'));
  return (
    <Facts
      facts={[
        { term: t('admin.question.keyLabel'), value: right.length === 1 ? right[0] : list(right) },
        { term: t('admin.question.explanationEn'), value: <span lang="en">{item.explanation.en}</span> },
        { term: t('admin.question.explanationZh'), value: <span lang="zh-CN">{item.explanation.zh}</span> },
      ]}
    />
  );
}

function Versions({ versions }: { versions: WholeItem['versions'] }) {
  const { t } = useWords('exams');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('admin.question.version')}</th>
          <th scope="col">{t('admin.question.since')}</th>
          <th scope="col">{t('admin.questions.status')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ hash, createdAt, current }) => (
          <tr key={hash}>
            <th scope="row" className="wrap-anywhere">
              <code className="text-small">{hash}</code>
            </th>
            <td>
              <Moment at={createdAt} />
            </td>
            <td>{t(current ? 'admin.question.current' : 'admin.question.past')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
