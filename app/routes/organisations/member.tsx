import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findMember } from '~/domain/organisations/members/find-member.server';
import { giveRole } from '~/domain/organisations/members/give-role.server';
import { takeRole } from '~/domain/organisations/members/take-role.server';
import { membershipRoles } from '~/domain/organisations/organisation';
import { trainer } from '~/http/answer';
import { EndMembership, GiveRole } from '~/ui/organisations/member-forms';
import { OwnMembership } from '~/ui/organisations/own-membership';
import { Notice } from '~/ui/primitives/form';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['membership'] };

const done = z.enum(['give', 'take']).nullable().catch(null);

/** A member of the organisation the viewer runs, and what they are there. */
export const loader = trainer.read(async ({ actor, param, query, language }) => {
  const [organisationId = ''] = actor.organisationIds;
  const { organisation, ...member } = await findMember(actor, { organisationId, personId: param('id') });
  return {
    ...member,
    organisationId,
    organisation: organisation[language],
    self: member.personId === actor.personId,
    done: done.parse(query.get('done')),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ''} · Greenroom` }];

const organisationId = z.string().min(1).max(80);
const change = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('give'), organisationId, role: z.enum(membershipRoles) }),
  z.object({
    intent: z.literal('take'),
    organisationId,
    what: z.enum([...membershipRoles, 'everything']),
    reason: z.string().trim().min(1).max(500),
  }),
]);

export const action = trainer.write(async ({ actor, param, form, now }) => {
  const personId = param('id');
  const wanted = await form(change);
  if (wanted.intent === 'give') {
    await giveRole(actor, { ...wanted, personId }, now);
    return redirect(`/organisation/members/${personId}?done=give`);
  }
  const role = wanted.what === 'everything' ? null : wanted.what;
  const left = await takeRole(actor, { ...wanted, personId, role }, now);
  return redirect(left ? `/organisation/members/${personId}?done=take` : '/organisation?done=ended');
});

export default function Member() {
  const member = useLoaderData<typeof loader>();
  const { t } = useWords('membership');
  const { name, email, organisation, organisationId: id, held, others, self } = member;
  return (
    <Page
      above={
        <>
          <Link to="/organisation">{t('member.back')}</Link> · {organisation}
        </>
      }
      title={name}
      lead={<span className="wrap-anywhere">{email}</span>}
    >
      {member.done && <Notice>{t(`member.done.${member.done}`)}</Notice>}
      <Section title={t('member.held')}>
        <OwnMembership held={held} />
      </Section>
      <Section title={t('member.give')} id="give">
        {others.length === 0 ? (
          <p>{t('member.nothingToGive')}</p>
        ) : (
          <GiveRole key={held.length} organisationId={id} others={others} />
        )}
      </Section>
      <Section title={t('member.end')} id="take">
        {self ? (
          <p>
            {t('member.self')} <Link to="/organisation#yours">{t('own.yours')}</Link>
          </p>
        ) : (
          <EndMembership key={held.length} organisationId={id} held={held} />
        )}
      </Section>
    </Page>
  );
}
