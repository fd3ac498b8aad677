import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { listReceived } from '~/domain/cohorts/announcements/list-received.server';
import { listOwnHandOvers } from '~/domain/cohorts/hand-overs/list-own-hand-overs.server';
import { groupDue } from '~/domain/cohorts/schedule/group-due';
import { listDue } from '~/domain/exams/due/list-due.server';
import { showDue } from '~/domain/exams/due/show-due';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ButtonLink } from '~/ui/primitives/button';
import { Empty, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { DueList } from '~/ui/schedule/due-list';
import { OwnClasses } from '~/ui/schedule/own-classes';
import { Received } from '~/ui/schedule/received';

export const handle = { words: ['due'] };

/** What is due for the viewer in all their classes, what these have announced, which they are, and offers to decide on. */
export const loader = person.read(async ({ actor, language, zone, now }) => {
  const { classes, due } = await listDue(actor);
  const received = await listReceived(actor, now);
  const offers = await listOwnHandOvers(actor);
  return {
    title: translate(language)('due:page.title'),
    classes: classes.map(({ id, name, organisation, startsOn, isTeam }) => ({
      ...{ id, startsOn, isTeam },
      name: name[language],
      organisation: organisation[language],
    })),
    offers: offers
      .filter(({ state }) => state === 'offered')
      .map(({ id, enterprise }) => ({ id, enterprise: enterprise[language] })),
    groups: groupDue(showDue({ classes, due }, language), zone, now),
    received: received.map(({ id, className, title, writer, publishAt, readAt }) => ({
      ...{ id, title, writer, publishAt },
      className: className[language],
      read: readAt !== null,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function DuePage() {
  const { title, classes, groups, received, offers } = useLoaderData<typeof loader>();
  const { t } = useWords('due');
  const waiting = (['overdue', 'today', 'week', 'later'] as const).filter((group) => groups[group].length > 0);
  if (classes.length === 0 && received.length === 0) {
    return (
      <Page title={title} lead={t('page.lead')}>
        <Empty title={t('page.outsideTitle')}>
          <p>{t('page.outside')}</p>
          <ButtonLink to="/courses" className="mt-2">
            {t('page.courses')}
          </ButtonLink>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={title} lead={t('page.lead')} wide>
      {offers.map(({ id, enterprise }) => (
        <p key={id} className="mt-3 border-s-2 border-ink ps-1.5">
          <Link to="/hand-overs" className="inline-flex min-h-[44px] items-center">
            {t('page.offer', { enterprise })}
          </Link>
        </p>
      ))}
      {received.length > 0 && <Received received={received} />}
      {waiting.map((group) => (
        <Section key={group} title={t(`page.${group}`)} id={group}>
          <DueList due={groups[group]} />
        </Section>
      ))}
      {waiting.length === 0 && (
        <div className="mt-5">
          <Empty title={t('page.clearTitle')}>
            <p>{t('page.clear')}</p>
            <Link to="/courses" className="mt-1 inline-flex min-h-[44px] items-center">
              {t('page.courses')}
            </Link>
          </Empty>
        </div>
      )}
      {groups.past.length > 0 && (
        <details className="mt-5">
          <summary className="min-h-[44px] cursor-pointer py-1 font-serif text-lead font-strong">
            {t('page.past', { count: groups.past.length })}
          </summary>
          <DueList due={groups.past} past />
        </details>
      )}
      <OwnClasses classes={classes} />
    </Page>
  );
}
