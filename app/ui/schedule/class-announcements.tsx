import { Link, Form as PlainForm } from '@remix-run/react';
import { Button, ButtonLink } from '../primitives/button';
import { Checkbox, Field, Form, TextArea } from '../primitives/form';
import { Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { zoneName } from './days';
import { WrittenText } from './written-text';

export type ShownAnnouncement = {
  id: string;
  title: string;
  body: string;
  writer: string;
  publishAt: number;
  byMail: boolean;
  mailedAt: number | null;
  state: 'scheduled' | 'published' | 'withdrawn';
  readers: number;
};

/** A class's announcements as whoever runs it reads them, with who has read them so far. */
export function ClassAnnouncements({
  announcements,
  members,
  changeable,
}: {
  announcements: ShownAnnouncement[];
  members: number;
  changeable: boolean;
}) {
  const { t } = useWords('schedule');
  const format = useFormat();
  return (
    <ul className="border-t border-hairline">
      {announcements.map(({ id, title, body, writer, publishAt, byMail, mailedAt, state, readers }) => (
        <li key={id} className="border-b border-hairline py-2.5">
          <article aria-labelledby={`title-${id}`}>
            <h3 id={`title-${id}`} className="text-lead wrap-anywhere">
              {title}
            </h3>
            <p className="mb-1 flex flex-wrap gap-x-2 text-small text-pencil">
              <span>
                {state === 'withdrawn' ? t('news.withdrawn') : t(`news.${state}`, { moment: format.moment(publishAt) })}
              </span>
              <span>{t('news.by', { name: writer })}</span>
              {state === 'published' && <span>{t('news.read', { readers, members })}</span>}
              {mailedAt !== null && <span>{t('news.mailed', { moment: format.moment(mailedAt) })}</span>}
              {byMail && mailedAt === null && state !== 'withdrawn' && <span>{t('news.toMail')}</span>}
            </p>
            <WrittenText text={body} />
            {state !== 'withdrawn' && (
              <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
                {state === 'scheduled' && changeable && (
                  <Link
                    to={`?edit=${id}#form`}
                    aria-label={t('news.changeOf', { title })}
                    className="inline-flex min-h-[44px] items-center"
                  >
                    {t('news.change')}
                  </Link>
                )}
                <PlainForm method="post">
                  <input type="hidden" name="intent" value="withdraw" />
                  <Button weight="grave" name="announcementId" value={id} aria-label={t('news.withdrawOf', { title })}>
                    {t('news.withdraw')}
                  </Button>
                </PlainForm>
              </div>
            )}
          </article>
        </li>
      ))}
    </ul>
  );
}

export type EditedAnnouncement = { id: string; title: string; body: string; publishAt: string; byMail: boolean };

/** A new announcement, or one nobody has seen yet. */
export function AnnouncementForm({ zone, edited }: { zone: string; edited: EditedAnnouncement | null }) {
  const { t } = useWords('schedule');
  return (
    <Section title={t(edited ? 'news.changeTitle' : 'news.write')} id="form">
      <Form intent={edited ? 'change' : 'write'} key={edited?.id ?? 'new'} wide>
        {edited && <input type="hidden" name="announcementId" value={edited.id} />}
        <div className="grid max-w-[41rem] gap-2.5">
          <Field name="title" label={t('news.heading')} maxLength={120} defaultValue={edited?.title} required />
          <TextArea
            name="body"
            label={t('news.body')}
            hint={t('news.bodyHint')}
            rows={8}
            maxLength={8000}
            defaultValue={edited?.body}
          />
          <Field
            name="publishAt"
            type="datetime-local"
            label={t('news.publishAt')}
            hint={t('news.publishHint', { zone: zoneName(zone) })}
            defaultValue={edited?.publishAt}
            optional
          />
          <Checkbox
            name="byMail"
            label={t('news.byMail')}
            hint={t('news.byMailHint')}
            defaultChecked={edited?.byMail ?? false}
          />
          <div className="flex flex-wrap gap-1.5">
            <Button>{t(edited ? 'news.save' : 'news.publish')}</Button>
            {edited && (
              <ButtonLink to="." weight="secondary">
                {t('news.cancel')}
              </ButtonLink>
            )}
          </div>
        </div>
      </Form>
    </Section>
  );
}
