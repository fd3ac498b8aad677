import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { askForBinding } from '~/domain/hosts/bindings/ask-for-binding.server';
import { endBinding } from '~/domain/hosts/bindings/end-binding.server';
import { listTeam } from '~/domain/hosts/list-team.server';
import { connectStore } from '~/domain/hosts/stores/connect-store.server';
import { listPlatforms } from '~/domain/hosts/stores/list-platforms.server';
import { openStore } from '~/domain/hosts/stores/open-store.server';
import { tradeLanguages, tradeMarkets } from '~/domain/trade';
import { manager } from '~/http/answer';
import { environment } from '~/http/environment';
import { bindingAskedLetter } from '~/i18n/host-letters.server';
import { translate } from '~/i18n/words.server';
import { PlanLinks } from '~/ui/hosts/plan-links';
import { TeamPeople } from '~/ui/hosts/team-people';
import { AddStore, AskForBinding, ConnectStore, TeamStores } from '~/ui/hosts/team-stores';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['organisations', 'hosts', 'board', 'trade'] };

/** The viewer's enterprises with their people, lights, stores and bindings. */
export const loader = manager.read(async ({ actor, now, language }) => {
  const teams = await listTeam(actor, now);
  const platforms = await listPlatforms(actor);
  return {
    title: translate(language)('organisations:team.title'),
    platforms: platforms.map(({ id, ...name }) => ({ id, name: name[language] })),
    teams: teams.map(({ name, ...team }) => ({ ...team, name: name[language] })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const id = z.string().min(1).max(80);
const platformId = id.optional().transform((value) => value ?? null);
const change = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('ask'),
    storeId: id,
    personId: id,
    markets: z.array(z.enum(tradeMarkets)).max(tradeMarkets.length).default([]),
    languages: z.array(z.enum(tradeLanguages)).max(tradeLanguages.length).default([]),
  }),
  z.object({ intent: z.literal('connect'), storeId: id, platformId }),
  z.object({ intent: z.literal('end'), bindingId: id }),
  z.object({
    intent: z.literal('add'),
    organisationId: id,
    name: z.string().trim().min(1).max(80),
    platform: z.string().trim().min(1).max(60),
    platformId,
  }),
]);

export const action = manager.write(async ({ actor, form, now }) => {
  const wanted = await form(change);
  if (wanted.intent === 'ask')
    await askForBinding(actor, { ...wanted, letter: bindingAskedLetter(environment().origin) }, now);
  else if (wanted.intent === 'end') await endBinding(actor, wanted.bindingId, now);
  else if (wanted.intent === 'connect') await connectStore(actor, wanted, now);
  else await openStore(actor, wanted, now);
  return redirect('/team');
});

export default function Team() {
  const { title, platforms, teams } = useLoaderData<typeof loader>();
  const { t } = useWords('organisations');
  return (
    <Page above={<PlanLinks />} title={title} lead={t('team.lead')} wide>
      {teams.map((team) => {
        const cleared = team.people.filter(({ light }) => light === 'green').length;
        return (
          <div key={team.id} className="mt-6 first:mt-0">
            <Section title={team.name}>
              <p className="mb-2 text-pencil">{t('team.summary', { count: team.people.length, cleared })}</p>
              <TeamPeople people={team.people} />
            </Section>
            {team.ownsStores && (
              <>
                <Section title={t('team.stores')}>
                  <TeamStores stores={team.stores} platforms={platforms} />
                </Section>
                {team.stores.length > 0 && (
                  <Section title={t('team.ask')}>
                    <AskForBinding stores={team.stores} hosts={team.people.filter(({ hasAccount }) => hasAccount)} />
                  </Section>
                )}
                {team.stores.length > 0 && platforms.length > 0 && (
                  <Section title={t('team.connect')}>
                    <ConnectStore stores={team.stores} platforms={platforms} />
                  </Section>
                )}
                <Section title={t('team.add')}>
                  <AddStore organisationId={team.id} platforms={platforms} first={team.stores.length === 0} />
                </Section>
              </>
            )}
          </div>
        );
      })}
    </Page>
  );
}
