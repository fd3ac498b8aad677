import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { listClasses } from '~/domain/cohorts/list-classes.server';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { Moment } from '~/ui/primitives/moment';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['cohorts'] };

/** The order classes of the viewer's universities. */
export const loader = trainer.read(async ({ actor, language }) => {
  const classes = await listClasses(actor);
  return {
    title: translate(language)('cohorts:list.title'),
    classes: classes.map(({ id, name, order, members }) => ({
      id,
      name: name[language],
      members,
      order: order && { ...order, enterprise: order.enterprise[language] },
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Classes() {
  const { title, classes } = useLoaderData<typeof loader>();
  const { t } = useWords('cohorts');
  return (
    <Page title={title} lead={t('list.lead')} wide>
      {classes.length === 0 ? (
        <Empty title={t('list.emptyTitle')}>{t('list.empty')}</Empty>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('list.class')}</th>
              <th scope="col">{t('list.enterprise')}</th>
              <th scope="col">{t('list.state')}</th>
              <th scope="col">{t('list.students')}</th>
              <th scope="col">{t('list.neededBy')}</th>
            </tr>
          </thead>
          <tbody>
            {classes.map(({ id, name, order, members }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/classes/${id}`}>{name}</Link>
                </th>
                <td>{order?.enterprise}</td>
                <td>{order && t(`state.${order.state}`)}</td>
                <td>{order && t('list.ofSeats', { members, seats: order.seats })}</td>
                <td>{order && <Moment at={order.neededBy} only="date" />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
