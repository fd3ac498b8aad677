import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findOwnOrganisation } from '~/domain/organisations/find-own-organisation.server';
import { listMembers } from '~/domain/organisations/members/list-members.server';
import { admitTrainer } from '~/http/admission';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { Members } from '~/ui/organisations/members';
import { OwnMembership } from '~/ui/organisations/own-membership';
import { ButtonLink } from '~/ui/primitives/button';
import { Notice } from '~/ui/primitives/form';
import { Empty, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['membership'] };

const asked = z.object({
  search: z.string().trim().min(1).max(100).optional().catch(undefined),
  after: z.string().max(254).optional().catch(undefined),
  done: z.enum(['joined', 'left', 'handed-on', 'ended']).optional().catch(undefined),
});

/** The organisation the viewer acts for: what they are there and, for those who run it, its members. */
export const loader = person.read(async ({ actor, request, query, language }) => {
  const { search, after, done } = asked.parse(Object.fromEntries(query));
  const own = await findOwnOrganisation(actor);
  if (!own) return { title: translate(language)('membership:own.noneTitle'), done, own: null, members: null };
  const { name, steward, ...rest } = own;
  const members = steward
    ? await listMembers(admitTrainer(actor, request), { organisationId: own.id, search, after })
    : null;
  return {
    title: name[language],
    done,
    own: { ...rest, name: name[language], steward },
    members: members && { ...members, search: search ?? '', later: after !== undefined },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function OwnOrganisation() {
  const { own, members, done } = useLoaderData<typeof loader>();
  const { t } = useWords('membership');
  const notice = done && <Notice>{t(`own.done.${done}`)}</Notice>;
  if (!own) {
    return (
      <Page title={t('own.title')}>
        {notice}
        <Empty title={t('own.noneTitle')}>
          <p className="mb-3">{t('own.none')}</p>
          <ButtonLink to="/join">{t('own.join')}</ButtonLink>
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      above={`${t(`kinds.${own.kind}`)} · ${own.city}`}
      title={own.name}
      lead={own.steward ? t('own.leadSteward') : t('own.lead')}
      wide={members !== null}
    >
      {notice}
      {members && (
        <>
          <div className="my-3">
            <ButtonLink to="/organisation/invitations">{t('own.invite')}</ButtonLink>
          </div>
          <Section title={t('members.title')} id="members">
            <Members {...members} />
          </Section>
        </>
      )}
      <Section title={t('own.yours')} id="yours">
        <OwnMembership held={own.held} />
        <p className="mt-2 flex flex-wrap gap-x-3">
          {own.steward && (
            <Link to="/organisation/hand-on" className="inline-flex min-h-[44px] items-center">
              {t('own.handOn')}
            </Link>
          )}
          <Link to="/organisation/leave" className="inline-flex min-h-[44px] items-center">
            {t('own.leave')}
          </Link>
        </p>
      </Section>
    </Page>
  );
}
