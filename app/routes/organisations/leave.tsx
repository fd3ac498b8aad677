import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findOwnOrganisation } from '~/domain/organisations/find-own-organisation.server';
import { leaveOrganisation } from '~/domain/organisations/members/leave-organisation.server';
import { Refusal } from '~/domain/refusal';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { Button, ButtonLink } from '~/ui/primitives/button';
import { Form } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['membership'] };

/** What leaving means, before it is done. */
export const loader = person.read(async ({ actor, language }) => {
  const own = await findOwnOrganisation(actor);
  if (!own) throw new Refusal('not-found');
  const name = own.name[language];
  const title = translate(language)('membership:leave.title', { name });
  return { title, id: own.id, name, lastSteward: own.lastSteward };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const wanted = z.object({ organisationId: z.string().min(1).max(80) });

export const action = person.write(async ({ actor, form, now }) => {
  const { organisationId } = await form(wanted);
  await leaveOrganisation(actor, organisationId, now);
  return redirect('/organisation?done=left');
});

export default function Leave() {
  const { title, id, name, lastSteward } = useLoaderData<typeof loader>();
  const { t } = useWords('membership');
  return (
    <Page
      above={<Link to="/organisation">{t('invitations.back')}</Link>}
      title={title}
      lead={lastSteward ? t('leave.last') : t('leave.lead')}
    >
      {lastSteward ? (
        <ButtonLink to="/organisation/hand-on">{t('own.handOn')}</ButtonLink>
      ) : (
        <Form reloadDocument>
          <p>{t('leave.classes')}</p>
          <input type="hidden" name="organisationId" value={id} />
          <div className="flex flex-wrap gap-2">
            <Button weight="grave">{t('leave.button', { name })}</Button>
            <ButtonLink to="/organisation" weight="secondary">
              {t('leave.stay')}
            </ButtonLink>
          </div>
        </Form>
      )}
    </Page>
  );
}
