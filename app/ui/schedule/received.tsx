import { Link } from '@remix-run/react';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

export type ShownReceived = {
  id: string;
  title: string;
  writer: string;
  className: string;
  publishAt: number;
  read: boolean;
};

/** What one's classes have announced: the unread in full view, the rest folded. */
export function Received({ received }: { received: ShownReceived[] }) {
  const { t } = useWords('due');
  const unread = received.filter(({ read }) => !read);
  const read = received.filter((each) => each.read);
  return (
    <Section title={t('news.title')} id="announcements">
      {unread.length > 0 && <Titles received={unread} />}
      {read.length > 0 && (
        <details>
          <summary className="min-h-[44px] cursor-pointer py-1 text-pencil">
            {t('news.earlier', { count: read.length })}
          </summary>
          <Titles received={read} />
        </details>
      )}
    </Section>
  );
}

function Titles({ received }: { received: ShownReceived[] }) {
  const { t } = useWords('due');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col" className="wide:w-1/2">
            {t('news.heading')}
          </th>
          <th scope="col" className="wide:w-1/4">
            {t('page.class')}
          </th>
          <th scope="col">{t('news.publishedAt')}</th>
        </tr>
      </thead>
      <tbody>
        {received.map(({ id, title, writer, className, publishAt, read }) => (
          <tr key={id}>
            <th scope="row">
              {!read && <span className="block text-small font-plain text-pencil">{t('news.unread')}</span>}
              <Link to={`/announcements/${id}`} prefetch="intent" className="wrap-anywhere">
                {title}
              </Link>
            </th>
            <td className="wrap-anywhere">
              <ColumnLabel>{t('page.class')}</ColumnLabel>
              {className}
            </td>
            <td>
              <Moment at={publishAt} />
              <span className="block text-small text-pencil">{t('news.by', { name: writer })}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
