import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listClasses } from '~/domain/cohorts/list-classes.server';
import { classFields } from '~/domain/cohorts/settings/class-fields';
import { findTeamOwner } from '~/domain/cohorts/teams/find-team-owner.server';
import { openTeam } from '~/domain/cohorts/teams/open-team.server';
import { listZones } from '~/domain/people/zone';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ClassFields } from '~/ui/orders/class-fields';
import { ClassList } from '~/ui/orders/class-list';
import { Button } from '~/ui/primitives/button';
import { Form } from '~/ui/primitives/form';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['classes', 'cohorts'] };

/** The order classes or teams of the organisation acted for. */
export const loader = trainer.read(async ({ actor, language, zone }) => {
  const classes = await listClasses(actor);
  const kind = (await findTeamOwner(actor)) === null ? ('university' as const) : ('enterprise' as const);
  return {
    kind,
    title: translate(language)(`classes:classes.${kind}`),
    classes: classes.map(({ name, order, ...rest }) => ({
      ...rest,
      name: name[language],
      order: order && { ...order, enterprise: order.enterprise[language] },
    })),
    zone,
    zones: kind === 'enterprise' ? listZones(zone) : [],
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export const action = trainer.write(async ({ actor, form, now }) => {
  const classId = await openTeam(actor, await form(z.object(classFields)), now);
  return redirect(`/classes/${classId}/settings`);
});

export default function Classes() {
  const { title, kind, classes, zone, zones } = useLoaderData<typeof loader>();
  const { t } = useWords('classes');
  const teams = kind === 'enterprise';
  return (
    <Page
      above={<Link to="/orders">{t('classes.orders')}</Link>}
      title={title}
      lead={t(teams ? 'classes.enterpriseLead' : 'classes.universityLead')}
      wide
    >
      <ClassList classes={classes} teams={teams} />
      {teams && (
        <Section title={t('classes.open')} id="open">
          <Form>
            <ClassFields zones={zones} zone={zone} team />
            <div>
              <Button>{t('classes.openSubmit')}</Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}
