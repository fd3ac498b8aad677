import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { listClasses } from '~/domain/cohorts/list-classes.server';
import { lecturer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { Moment } from '~/ui/primitives/moment';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['cohorts'] };

/** The order classes of the viewer's universities. */
export const loader = lecturer.read(async ({ actor, language }) => {
  const classes = await listClasses(actor);
  return {
    title: translate(language)('cohorts:list.title'),
    classes: classes.map((each) => ({ ...each, name: each.name[language], enterprise: each.enterprise[language] })),
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
            {classes.map(({ id, name, enterprise, state, members, seats, neededBy }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/classes/${id}`}>{name}</Link>
                </th>
                <td>{enterprise}</td>
                <td>{t(`state.${state}`)}</td>
                <td>{t('list.ofSeats', { members, seats })}</td>
                <td>
                  <Moment at={neededBy} only="date" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
