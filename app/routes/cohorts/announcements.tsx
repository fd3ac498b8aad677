import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { announcementChange } from '~/domain/cohorts/announcements/announcement-fields';
import { changeAnnouncement } from '~/domain/cohorts/announcements/change-announcement.server';
import { listAnnouncements } from '~/domain/cohorts/announcements/list-announcements.server';
import { withdrawAnnouncement } from '~/domain/cohorts/announcements/withdraw-announcement.server';
import { writeAnnouncement } from '~/domain/cohorts/announcements/write-announcement.server';
import { refuseForeignClass } from '~/domain/cohorts/refuse-foreign-class.server';
import { localOf } from '~/domain/cohorts/schedule/due-at';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ClassTabs } from '~/ui/cohorts/class-tabs';
import { FormRefusal, Notice } from '~/ui/primitives/form';
import { Empty, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { AnnouncementForm, ClassAnnouncements } from '~/ui/schedule/class-announcements';

export const handle = { words: ['cohorts', 'schedule'] };

/** What a class was and will be told, and the form that tells it more. */
export const loader = trainer.read(async ({ actor, param, query, language, now }) => {
  const classId = param('id');
  const { name, ...listed } = await listAnnouncements(actor, classId, now);
  const wanted = listed.announcements.find(({ id, state }) => id === query.get('edit') && state === 'scheduled');
  return {
    title: translate(language)('schedule:news.title'),
    classId,
    className: name[language],
    ...listed,
    edited: wanted && listed.changeable ? { ...wanted, publishAt: localOf(listed.zone, wanted.publishAt) } : null,
    saved: query.has('done'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · ${data?.className ?? ''} · Greenroom` },
];

export const action = trainer.write(async ({ actor, param, form, now }) => {
  const classId = param('id');
  await refuseForeignClass(actor, classId);
  const wanted = await form(announcementChange);
  if (wanted.intent === 'write') await writeAnnouncement(actor, { classId, ...wanted }, now);
  else if (wanted.intent === 'change') await changeAnnouncement(actor, wanted, now);
  else await withdrawAnnouncement(actor, wanted.announcementId, now);
  return redirect(`/classes/${classId}/announcements?done`);
});

export default function Announcements() {
  const { title, classId, className, zone, announcements, members, changeable, edited, saved } =
    useLoaderData<typeof loader>();
  const { t } = useWords('schedule');
  const form = changeable ? (
    <AnnouncementForm zone={zone} edited={edited} />
  ) : (
    <p className="mb-3 max-w-[36rem] text-pencil">{t('news.locked')}</p>
  );
  return (
    <Page
      above={<ClassTabs classId={classId} here="announcements" />}
      title={title}
      lead={t('news.lead', { class: className })}
    >
      {saved && <Notice>{t('news.saved')}</Notice>}
      <FormRefusal intent="withdraw" />
      {edited && form}
      <Section title={t('news.title')}>
        {announcements.length === 0 ? (
          <Empty title={t('news.emptyTitle')}>{t('news.empty')}</Empty>
        ) : (
          <ClassAnnouncements {...{ announcements, members, changeable }} />
        )}
      </Section>
      {!edited && form}
    </Page>
  );
}
