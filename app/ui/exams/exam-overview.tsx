import { Link } from '@remix-run/react';
import { Trans } from 'react-i18next';
import type { ExamOverview } from '~/domain/exams/policy/find-exam-overview.server';
import { MarkingLinks } from '../marking/marking-links';
import { ButtonLink } from '../primitives/button';
import { Moment } from '../primitives/moment';
import { Empty, Facts, Page, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { WindowsLink } from '../rooms/exam-windows';

/** An exam as its admins see it. */
export function ExamOverviewPage({ overview }: { overview: ExamOverview }) {
  const { t } = useWords('exams');
  const { recent, title } = overview;
  return (
    <Page wide title={title} lead={t('admin.exam.lead')}>
      <Section title={t('admin.exam.sitting')}>
        <SittingNow overview={overview} />
        <p className="mt-2.5">
          <WindowsLink />
        </p>
      </Section>
      <Section title={t('admin.exam.recent', { days: recent.days })}>
        <Facts
          facts={[
            { term: t('admin.exam.recentPassed'), value: recent.passed },
            { term: t('admin.exam.recentFailed'), value: recent.failed },
          ]}
        />
        <MarkingLinks />
      </Section>
      <Section title={t('admin.exam.blueprint')}>
        <Blueprint overview={overview} />
        <p className="mt-2.5">
          <ButtonLink to="/admin/questions?pool=exam">{t('admin.exam.questions')}</ButtonLink>
        </p>
      </Section>
      <Section title={t('admin.exam.rules')}>
        <Rules overview={overview} />
      </Section>
    </Page>
  );
}

function SittingNow({ overview: { sittingNow, running, blueprint } }: { overview: ExamOverview }) {
  const { t } = useWords('exams');
  const { t: word } = useWords('rooms');
  const total = blueprint.reduce((sum, { wanted }) => sum + wanted, 0);
  if (sittingNow.length === 0) {
    return <Empty title={t('admin.exam.sittingEmpty')}>{t('admin.exam.sittingEmptyLead')}</Empty>;
  }
  return (
    <>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('admin.exam.candidate')}</th>
            <th scope="col">{t('admin.exam.started')}</th>
            <th scope="col">{t('admin.exam.ends')}</th>
            <th scope="col">{t('admin.exam.saved')}</th>
          </tr>
        </thead>
        <tbody>
          {sittingNow.map(({ id, name, startedAt, deadline, saved }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/admin/exam/sittings/${id}`} aria-label={word('nav.file', { name })}>
                  {name}
                </Link>
              </th>
              <td>
                <Trans t={t} i18nKey="admin.exam.startedAt" components={{ 1: <Moment at={startedAt} /> }} />
              </td>
              <td>
                <Trans t={t} i18nKey="admin.exam.endsAt" components={{ 1: <Moment at={deadline} /> }} />
              </td>
              <td>{t('admin.exam.savedOf', { saved, total })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {running > sittingNow.length && (
        <p className="mt-1.5 text-pencil">{word('nav.more', { count: running - sittingNow.length })}</p>
      )}
    </>
  );
}

function Blueprint({ overview: { blueprint } }: { overview: ExamOverview }) {
  const { t } = useWords('exams');
  const { t: rooms } = useWords('rooms');
  const { list } = useFormat();
  const wordMix = useMixWords();
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('admin.exam.section')}</th>
          <th scope="col">{t('admin.exam.wanted')}</th>
          <th scope="col">{rooms('rules.mix')}</th>
          <th scope="col">{t('admin.exam.held')}</th>
          <th scope="col">{t('admin.exam.supply')}</th>
        </tr>
      </thead>
      <tbody>
        {blueprint.map(({ id, title, wanted, mix, held }) => {
          const short = 2 * wanted - held;
          return (
            <tr key={id}>
              <th scope="row">
                <Link to={`/admin/questions?pool=exam&section=${id}`}>{title}</Link>
              </th>
              <td>{t('admin.exam.wantedItems', { count: wanted })}</td>
              <td>{mix.length === 0 ? rooms('rules.anyMix') : list(mix.map(wordMix))}</td>
              <td>{t('admin.exam.heldItems', { count: held })}</td>
              <td>{short > 0 ? t('admin.exam.thin', { count: short }) : t('admin.exam.enough')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** One kind of a section's mix in words: how many, and what they have in common. */
function useMixWords() {
  const { t } = useWords('bank');
  const { t: rooms } = useWords('rooms');
  const { t: word } = useWords('questions');
  return ({ items, difficulty, tag, type }: ExamOverview['blueprint'][number]['mix'][number]): string => {
    const kinds = [
      ...(difficulty ? [t(`difficulties.${difficulty}`)] : []),
      ...(type ? [word(`types.${type}`)] : []),
      ...(tag ? [tag] : []),
    ];
    return rooms('rules.kind', { count: items, kind: kinds.join(' · ') });
  };
}

function Rules({ overview }: { overview: ExamOverview }) {
  const { t } = useWords('exams');
  const { t: rooms } = useWords('rooms');
  const { list } = useFormat();
  const { policy, hash, publishedAt, scheme } = overview;
  const { limit, withinDays: days, hoursApart: hours } = policy.attempts;
  return (
    <Facts
      facts={[
        { term: t('exam.about.time'), value: t('minutes', { count: policy.minutes }) },
        { term: rooms('rules.grace'), value: rooms('rules.seconds', { count: policy.graceSeconds ?? 0 }) },
        { term: rooms('rules.start'), value: rooms(`rules.starts.${policy.start ?? 'any-time'}`) },
        { term: t('exam.about.pass'), value: t('exam.about.passRule', policy.pass) },
        { term: t('exam.about.attempts'), value: t('exam.about.attemptsRule', { limit, days, hours }) },
        { term: t('admin.exam.requires'), value: list(policy.requires.quizzes) },
        { term: rooms('rules.practice'), value: rooms(policy.requires.practice ? 'rules.asked' : 'rules.notAsked') },
        { term: rooms('rules.appeals'), value: rooms('rules.days', { count: overview.appealDays }) },
        { term: t('admin.exam.scheme'), value: `${scheme} (${policy.schemeVersion})` },
        { term: t('admin.exam.validity'), value: t('exam.about.afterwardsRule', { count: policy.validMonths }) },
        { term: t('admin.exam.published'), value: publishedAt !== null && <Moment at={publishedAt} /> },
        { term: t('admin.exam.hash'), value: <code className="text-small">{hash}</code> },
      ]}
    />
  );
}
