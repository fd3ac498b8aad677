import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { createOrganisation } from '~/domain/organisations/create-organisation.server';
import { endMembership } from '~/domain/organisations/end-membership.server';
import { findOrganisation } from '~/domain/organisations/find-organisation.server';
import { grantMembership } from '~/domain/organisations/grant-membership.server';
import { listOrganisations } from '~/domain/organisations/list-organisations.server';
import { membershipRoles, organisationKinds, roleExistsAt } from '~/domain/organisations/organisation';
import { emailField } from '~/domain/people/account-fields';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { Organisation } from '~/ui/admin/organisation';
import { NewOrganisation, Organisations } from '~/ui/admin/organisations';
import { Notice } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useLocale, useWords } from '~/ui/primitives/words';

export const handle = { words: ['admin'] };

const identifier = z.string().max(80).optional().catch(undefined);
const asked = z.object({
  of: identifier,
  end: identifier,
  done: z.enum(['create', 'add', 'end']).optional().catch(undefined),
});

export const loader = admin.read(async ({ actor, query, language }) => {
  const { of, end, done } = asked.parse(Object.fromEntries(query));
  const title = translate(language)('admin:organisations.title');
  if (!of) return { title, done, list: await listOrganisations(actor), one: null };
  const organisation = await findOrganisation(actor, of);
  const one = {
    organisation,
    ending: organisation.members.find(({ id }) => id === end) ?? null,
    roles: membershipRoles.filter((role) => roleExistsAt(role, organisation.kind)),
  };
  return { title: language === 'zh' ? organisation.nameZh : organisation.nameEn, done, list: null, one };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const line = z.string().trim().min(1).max(120);
const change = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('create'),
    kind: z.enum(organisationKinds),
    nameEn: line,
    nameZh: line,
    city: line,
  }),
  z.object({
    intent: z.literal('add'),
    organisationId: z.string().max(80),
    email: emailField,
    role: z.enum(membershipRoles),
  }),
  z.object({
    intent: z.literal('end'),
    organisationId: z.string().max(80),
    membershipId: z.string().max(80),
    reason: z.string().trim().min(1).max(500),
  }),
]);

export const action = admin.write(async ({ actor, form, now }) => {
  const wanted = await form(change);
  if (wanted.intent === 'create') {
    const { intent: _, ...organisation } = wanted;
    const id = await createOrganisation(actor, organisation, now);
    return redirect(`/admin/organisations?of=${id}&done=create`);
  }
  if (wanted.intent === 'add') await grantMembership(actor, wanted, now);
  else await endMembership(actor, wanted, now);
  const address = new URLSearchParams({ of: wanted.organisationId, done: wanted.intent });
  return redirect(`/admin/organisations?${address}`);
});

export default function OrganisationsPage() {
  const { t } = useWords('admin');
  const { language } = useLocale();
  const { list, one, done } = useLoaderData<typeof loader>();
  if (one) {
    const { nameEn, nameZh, kind, city } = one.organisation;
    const notice = { create: 'created', add: 'added', end: 'ended' } as const;
    return (
      <Page
        wide
        above={<AboveAdmin to="/admin/organisations" text={t('organisations.title')} />}
        title={language === 'zh' ? nameZh : nameEn}
        lead={`${t(`organisations.kinds.${kind}`)} · ${city}`}
      >
        {done && <Notice>{t(`organisations.${notice[done]}`)}</Notice>}
        <Organisation {...one} />
      </Page>
    );
  }
  return (
    <Page wide above={<AboveAdmin />} title={t('organisations.title')}>
      <Organisations organisations={list ?? []} />
      <NewOrganisation kinds={organisationKinds} />
    </Page>
  );
}
