import { Link } from '@remix-run/react';
import type { ShownAppeal } from '~/domain/exams/appeals/find-appeal.server';
import { AboveAdmin } from '../admin/above';
import { Button, ButtonLink } from '../primitives/button';
import { Form, Notice, TextArea } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Facts, Page, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { ItemAsSat } from './item-as-sat';

/** One appeal: why, the question as it was sat, what was answered, the key; then the decision, or what it was. */
export function AppealPage({ title, appeal, decided }: { title: string; appeal: ShownAppeal; decided: boolean }) {
  const { t } = useWords('marking');
  return (
    <Page above={<AboveAdmin to="/admin/exam/appeals" text={t('appeals.title')} />} title={title}>
      {decided && (
        <div className="mb-3">
          <Notice>{t('decision.mailed')}</Notice>
        </div>
      )}
      <Section title={t('decision.reason')}>
        <blockquote className="mb-2 max-w-[41rem] border-s-2 border-edge ps-1.5 whitespace-pre-line wrap-anywhere">
          {appeal.reason}
        </blockquote>
        <About appeal={appeal} />
      </Section>
      <Section title={t('decision.question')}>
        <p className="mb-2 max-w-[41rem] font-serif text-lead">{appeal.item.stem}</p>
        <div className="grid gap-3 broad:grid-cols-2">
          <section className="min-w-0">
            <h3 className="mb-1 text-body">{t('decision.given')}</h3>
            {!appeal.answered && <p className="mb-1 text-pencil">{t('decision.unanswered')}</p>}
            <ItemAsSat item={appeal.item} answer={appeal.given} name="given" again />
          </section>
          <section className="min-w-0">
            <h3 className="mb-1 text-body">{t('decision.key')}</h3>
            <ItemAsSat item={appeal.item} answer={appeal.key} name="key" again />
          </section>
        </div>
        <p className="mt-1.5 max-w-[41rem]">
          <span className="text-pencil">{t('decision.explanation')}</span> {appeal.explanation}
        </p>
      </Section>
      {appeal.state === 'open' ? <Decide mayDecide={appeal.mayDecide} /> : <Outcome appeal={appeal} />}
    </Page>
  );
}

function About({ appeal }: { appeal: ShownAppeal }) {
  const { t } = useWords('marking');
  const { points } = useFormat();
  const { place, section, credit, sittingId, openedAt, itemId } = appeal;
  return (
    <Facts
      facts={[
        { term: t('decision.place'), value: t('decision.placeOf', { place: place + 1, section }) },
        { term: t('appeals.item'), value: <Link to={`/admin/questions/${itemId}`}>{itemId}</Link> },
        {
          term: t('decision.earned'),
          value: credit === null ? t('decision.earnedNone') : t('decision.earnedOf', { points: points(credit) }),
        },
        {
          term: t('decision.sitting'),
          value: <Link to={`/admin/exam/sittings/${sittingId}`}>{sittingId}</Link>,
        },
        { term: t('decision.sent'), value: <Moment at={openedAt} /> },
      ]}
    />
  );
}

function Decide({ mayDecide }: { mayDecide: boolean }) {
  const { t } = useWords('marking');
  return (
    <Section title={t('decision.decide')} id="decide">
      {mayDecide ? (
        <>
          <p className="mb-2 max-w-[41rem] text-pencil">{t('decision.decideLead')}</p>
          <Form wide>
            <TextArea
              name="answer"
              label={t('decision.answer')}
              hint={t('decision.answerHint')}
              rows={6}
              maxLength={2000}
            />
            <div className="flex flex-wrap gap-1.5">
              <Button name="outcome" value="upheld">
                {t('decision.uphold')}
              </Button>
              <Button name="outcome" value="dismissed" weight="secondary">
                {t('decision.dismiss')}
              </Button>
            </div>
          </Form>
        </>
      ) : (
        <p className="max-w-[41rem]">{t('decision.notYou')}</p>
      )}
    </Section>
  );
}

function Outcome({ appeal: { state, decider, decidedAt, answer, version } }: { appeal: ShownAppeal }) {
  const { t } = useWords('marking');
  return (
    <Section title={t('decision.outcome')}>
      <Facts
        facts={[
          { term: t('appeal.state'), value: t(`appeal.states.${state}`) },
          ...(state === 'withdrawn' ? [] : [{ term: t('decision.by'), value: decider }]),
          { term: t('appeals.decided'), value: decidedAt !== null && <Moment at={decidedAt} /> },
          ...(answer === null
            ? []
            : [{ term: t('appeal.answer'), value: <span className="whitespace-pre-line">{answer}</span> }]),
        ]}
      />
      {state === 'upheld' && (
        <p className="mt-2">
          <ButtonLink to={`/admin/exam/rulings/new?version=${version}`}>{t('decision.rule')}</ButtonLink>
        </p>
      )}
    </Section>
  );
}
