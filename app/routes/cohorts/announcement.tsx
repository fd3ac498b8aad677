import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useFetcher, useLoaderData } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { findReceived } from '~/domain/cohorts/announcements/list-received.server';
import { markAnnouncementRead } from '~/domain/cohorts/announcements/mark-announcement-read.server';
import { person } from '~/http/answer';
import { Button } from '~/ui/primitives/button';
import { Form } from '~/ui/primitives/form';
import { Moment } from '~/ui/primitives/moment';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { WrittenText } from '~/ui/schedule/written-text';

export const handle = { words: ['due'] };

/** An announcement of a class one is in. Looking at it writes nothing: the page tells the server that it was read. */
export const loader = person.read(async ({ actor, param, language, now }) => {
  const { className, readAt, ...announcement } = await findReceived(actor, param('id'), now);
  return { ...announcement, className: className[language], read: readAt !== null };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const reading = z.object({ intent: z.literal('read'), next: z.enum(['stay', 'due']) });

export const action = person.write(async ({ actor, param, form, now }) => {
  const { next } = await form(reading);
  await markAnnouncementRead(actor, param('id'), now);
  return next === 'due' ? redirect('/due#announcements') : null;
});

export default function Announcement() {
  const { id, title, body, writer, publishAt, className, read } = useLoaderData<typeof loader>();
  const { t } = useWords('due');
  const { submit } = useFetcher();
  const told = useRef('');
  useEffect(() => {
    if (read || told.current === id) return;
    told.current = id;
    submit({ intent: 'read', next: 'stay' }, { method: 'post' });
  }, [read, id, submit]);
  return (
    <Page above={<Link to="/due">{t('news.back')}</Link>} title={<span className="wrap-anywhere">{title}</span>}>
      <p className="-mt-2 mb-3 flex flex-wrap gap-x-2 text-pencil">
        <span>{className}</span>
        <span>{t('news.by', { name: writer })}</span>
        <Moment at={publishAt} />
      </p>
      <WrittenText text={body} />
      <div className="mt-4">
        {read ? (
          <p className="text-pencil">{t('news.isRead')}</p>
        ) : (
          <Form intent="read">
            <input type="hidden" name="next" value="due" />
            <Button>{t('news.markRead')}</Button>
          </Form>
        )}
      </div>
    </Page>
  );
}
