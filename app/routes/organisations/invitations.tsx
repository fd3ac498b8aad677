import { type HeadersFunction, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { languages } from '~/domain/language';
import { invitationDays } from '~/domain/organisations/invitations/invitation-transitions';
import { listInvitations } from '~/domain/organisations/invitations/list-invitations.server';
import { makeInvitation } from '~/domain/organisations/invitations/make-invitation.server';
import { withdrawInvitation } from '~/domain/organisations/invitations/withdraw-invitation.server';
import { endJoinCode } from '~/domain/organisations/join-codes/end-join-code.server';
import { joinCodeDays, joinCodeUses } from '~/domain/organisations/join-codes/join-code';
import { listJoinCodes } from '~/domain/organisations/join-codes/list-join-codes.server';
import { makeJoinCode } from '~/domain/organisations/join-codes/make-join-code.server';
import { membershipRoles } from '~/domain/organisations/organisation';
import { emailField } from '~/domain/people/account-fields';
import { trainer } from '~/http/answer';
import { environment } from '~/http/environment';
import { codeFor } from '~/http/square-code.server';
import { invitationLetter } from '~/i18n/membership-letters.server';
import { translate } from '~/i18n/words.server';
import { Invitations } from '~/ui/organisations/invitations';
import { InvitationLink, InviteByLink, InviteByMail } from '~/ui/organisations/invite';
import { JoinCodes, MakeJoinCode } from '~/ui/organisations/join-codes';
import { Notice } from '~/ui/primitives/form';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['membership'] };

const done = z.enum(['mail', 'withdraw', 'make', 'end']).nullable().catch(null);

/** Who was invited into the organisation the viewer runs, and the codes one can join it by. */
export const loader = trainer.read(async ({ actor, now, query, language }) => {
  const [organisationId = ''] = actor.organisationIds;
  const { organisation, roles, invitations } = await listInvitations(actor, organisationId, now);
  return {
    title: translate(language)('membership:invitations.title'),
    done: done.parse(query.get('done')),
    organisationId,
    organisation: organisation[language],
    roles,
    invitations,
    codes: await listJoinCodes(actor, organisationId, now),
    limits: { days: invitationDays, codeUses: joinCodeUses, codeDays: joinCodeDays },
    joinAddress: `${environment().origin}/join`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

/** An answer with a link in it is kept nowhere. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

const id = z.string().min(1).max(80);
const invited = {
  organisationId: id,
  role: z.enum(membershipRoles),
  days: z.coerce.number().int().min(invitationDays.least).max(invitationDays.most),
};
const change = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('mail'), ...invited, email: emailField, language: z.enum(languages) }),
  z.object({ intent: z.literal('link'), ...invited }),
  z.object({ intent: z.literal('withdraw'), invitationId: id }),
  z.object({
    intent: z.literal('make'),
    organisationId: id,
    mostUses: z.coerce.number().int().min(1).max(joinCodeUses.most),
    codeDays: z.coerce.number().int().min(1).max(joinCodeDays.most),
  }),
  z.object({ intent: z.literal('end'), joinCodeId: id }),
]);

type Once = { link: string; code: ReturnType<typeof codeFor> };

/** A link is shown this once, and so answered at once: an address to go on to could not carry it. */
export const action = trainer.write(async ({ actor, form, now, language }): Promise<Response | { once: Once }> => {
  const wanted = await form(change);
  const { origin } = environment();
  if (wanted.intent === 'mail' || wanted.intent === 'link') {
    const to = wanted.intent === 'mail' ? wanted : { email: null, language };
    const token = await makeInvitation(actor, { ...wanted, ...to, letter: invitationLetter(origin) }, now);
    if (token !== null) {
      const link = `${origin}/join/${token}`;
      return { once: { link, code: codeFor(link) } };
    }
  } else if (wanted.intent === 'withdraw') await withdrawInvitation(actor, wanted.invitationId, now);
  else if (wanted.intent === 'make') await makeJoinCode(actor, { ...wanted, days: wanted.codeDays }, now);
  else await endJoinCode(actor, wanted.joinCodeId, now);
  const place = wanted.intent === 'make' || wanted.intent === 'end' ? 'codes' : 'list';
  return redirect(`/organisation/invitations?done=${wanted.intent}#${place}`);
});

export default function InvitationsPage() {
  const loaded = useLoaderData<typeof loader>();
  const { title, organisation, organisationId, roles, invitations, codes, limits, joinAddress } = loaded;
  const answer = useActionData<typeof action>();
  const once = answer && 'once' in answer ? answer.once : null;
  const { t } = useWords('membership');
  const said = { mail: 'invitations.sent', withdraw: 'invitations.withdrawn' } as const;
  const saidOfCodes = { make: 'codes.made', end: 'codes.ended' } as const;
  const to = { organisationId, roles, days: limits.days };
  return (
    <Page
      above={
        <>
          <Link to="/organisation">{t('invitations.back')}</Link> · {organisation}
        </>
      }
      title={title}
      lead={t('invitations.lead')}
      wide
    >
      {once && (
        <div className="mb-6">
          <InvitationLink {...once} />
        </div>
      )}
      <div className="grid gap-x-6 gap-y-5 broad:grid-cols-2">
        <Section title={t('invitations.byMail')} id="mail">
          <InviteByMail key={invitations.length} {...to} />
        </Section>
        <div>
          <Section title={t('invitations.byLink')} id="link">
            <InviteByLink key={invitations.length} {...to} />
          </Section>
        </div>
      </div>
      <Section title={t('invitations.list')} id="list">
        {(loaded.done === 'mail' || loaded.done === 'withdraw') && <Notice>{t(said[loaded.done])}</Notice>}
        <Invitations invitations={invitations} />
      </Section>
      <Section title={t('codes.title')} id="codes">
        {(loaded.done === 'make' || loaded.done === 'end') && <Notice>{t(saidOfCodes[loaded.done])}</Notice>}
        <p className="mb-2 max-w-[40rem] text-pencil wrap-anywhere">{t('codes.lead', { address: joinAddress })}</p>
        <JoinCodes codes={codes} />
        <MakeJoinCode
          key={codes.length}
          organisationId={organisationId}
          uses={limits.codeUses}
          days={limits.codeDays}
        />
      </Section>
    </Page>
  );
}
