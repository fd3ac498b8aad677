import { Form, Link } from '@remix-run/react';
import type { DoneAct } from '~/domain/readiness/acts/find-act.server';
import type { PersonReadiness } from '~/domain/readiness/find-person-readiness.server';
import { ClassTabs } from '../cohorts/class-tabs';
import { Button } from '../primitives/button';
import { Lamp } from '../primitives/lamp';
import { Moment } from '../primitives/moment';
import { Facts, Page, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { ActNotice } from './act-notice';
import { DueTable } from './due-table';
import { ActHistory, ExamTable, QuizTable } from './person-tables';
import { useReason } from './reason-words';

type Props = { classId: string; title: string; person: PersonReadiness; act: DoneAct | null };

/** One of a class as whoever runs it sees them. */
export function PersonPage({ classId, title, person, act }: Props) {
  const { t } = useWords('readiness');
  const format = useFormat();
  return (
    <Page
      above={<ClassTabs classId={classId} here="overview" />}
      title={title}
      lead={t('person.lead', { class: person.className, date: format.date(person.joinedAt) })}
    >
      <p className="mb-3">
        <Link to={`/classes/${classId}`}>{t('person.back')}</Link>
      </p>
      <ActNotice act={act} skipped={0} />
      <Section title={t('person.standing')}>
        <Standing person={person} />
        <Helps person={person} />
      </Section>
      <Section title={t('person.dueTitle')}>
        <DueTable due={person.due} />
      </Section>
      <Section title={t('person.quizTitle')}>
        <QuizTable attempts={person.attempts} />
      </Section>
      <Section title={t('person.examTitle')}>
        <ExamTable sat={person.sat} />
      </Section>
      <Section title={t('person.actsTitle')}>
        <ActHistory history={person.history} />
      </Section>
    </Page>
  );
}

function Standing({ person }: { person: PersonReadiness }) {
  const { t } = useWords('readiness');
  const reasonOf = useReason();
  const { light, level, why, lessons, quizzes, totals, seenAt, certificateUntil, roomAt, practice } = person;
  return (
    <Facts
      facts={[
        {
          term: t('list.light'),
          value: (
            <span className="flex flex-wrap gap-x-2">
              <Lamp light={light} size={18} />
              {t(`level.${level}`)}
            </span>
          ),
        },
        {
          term: t('person.whyTitle'),
          value:
            why.length === 0 ? (
              t('list.fine')
            ) : (
              <ul>
                {why.map((each) => (
                  <li key={each.reason}>{reasonOf(each)}</li>
                ))}
              </ul>
            ),
        },
        {
          term: t('list.progress'),
          value: `${t('list.lessons', { part: lessons, whole: totals.lessons })} · ${t('list.quizzes', { part: quizzes, whole: totals.quizzes })}`,
        },
        { term: t('person.practice'), value: t(practice ? 'person.practiceDone' : 'person.practiceNone') },
        { term: t('person.seat'), value: roomAt === null ? t('person.noSeat') : <Moment at={roomAt} /> },
        {
          term: t('person.certificateUntil'),
          value: certificateUntil === null ? t('person.noCertificate') : <Moment at={certificateUntil} only="date" />,
        },
        { term: t('list.seen'), value: seenAt === null ? t('list.never') : <Moment at={seenAt} /> },
      ]}
    />
  );
}

/** What can be done for them now, each in one click. */
function Helps({ person }: { person: PersonReadiness }) {
  const { t } = useWords('readiness');
  const format = useFormat();
  return (
    <>
      {person.acts.length > 0 && (
        <Form method="post" className="mt-2 flex flex-wrap gap-1">
          <input type="hidden" name="intent" value="act" />
          {person.acts.map((kind, place) => (
            <Button key={kind} name="kind" value={kind} weight={place === 0 ? 'primary' : 'secondary'}>
              {t(`act.${kind}`)}
            </Button>
          ))}
        </Form>
      )}
      {person.remindedAt !== null && (
        <p className="mt-1 text-small text-pencil">{t('list.reminded', { date: format.short(person.remindedAt) })}</p>
      )}
    </>
  );
}
