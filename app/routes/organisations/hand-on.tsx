import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { handOnRole } from '~/domain/organisations/members/hand-on-role.server';
import { listSuccessors } from '~/domain/organisations/members/list-successors.server';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { Button, ButtonLink } from '~/ui/primitives/button';
import { Form, Select } from '~/ui/primitives/form';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['membership'] };

/** Who could run the organisation in the viewer's place. */
export const loader = trainer.read(async ({ actor, language }) => {
  const [organisationId = ''] = actor.organisationIds;
  const { organisation, role, successors } = await listSuccessors(actor, organisationId);
  return {
    title: translate(language)('membership:handOn.title'),
    ...{ organisationId, organisation: organisation[language], role, successors },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const id = z.string().min(1).max(80);
const wanted = z.object({ organisationId: id, successorId: id });

export const action = trainer.write(async ({ actor, form, now }) => {
  await handOnRole(actor, await form(wanted), now);
  return redirect('/organisation?done=handed-on');
});

export default function HandOn() {
  const { title, organisationId, organisation, role, successors } = useLoaderData<typeof loader>();
  const { t } = useWords('membership');
  return (
    <Page
      above={<Link to="/organisation">{t('invitations.back')}</Link>}
      title={title}
      lead={t('handOn.lead', { role: t(`roles.${role}`), name: organisation })}
    >
      {successors.length === 0 ? (
        <Empty title={t('handOn.nobodyTitle')}>
          <p className="mb-3">{t('handOn.nobody')}</p>
          <ButtonLink to="/organisation/invitations">{t('own.invite')}</ButtonLink>
        </Empty>
      ) : (
        <Form reloadDocument>
          <p>{t('handOn.what')}</p>
          <input type="hidden" name="organisationId" value={organisationId} />
          <Select
            name="successorId"
            label={t('handOn.to')}
            options={[
              { value: '', text: t('handOn.choose') },
              ...successors.map(({ personId, name, email }) => ({ value: personId, text: `${name} · ${email}` })),
            ]}
          />
          <div>
            <Button weight="grave">{t('handOn.button')}</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}
