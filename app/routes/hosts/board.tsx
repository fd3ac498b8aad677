import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { askedBoard } from '~/domain/hosts/board/asked-board';
import { BOARD_AHEAD_MS, pickBoard } from '~/domain/hosts/board/board';
import { findPlan } from '~/domain/hosts/board/find-plan.server';
import { manager } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { BoardFilter } from '~/ui/hosts/board-filter';
import { BoardMatrix } from '~/ui/hosts/board-matrix';
import { PlanLinks } from '~/ui/hosts/plan-links';
import { PlannedSlots } from '~/ui/hosts/planned-slots';
import { ButtonLink } from '~/ui/primitives/button';
import { Empty, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['board', 'hosts', 'trade'] };

/** All hosts and stores of a manager, and what is planned for the next 14 days, as far as the filter asks. */
export const loader = manager.read(async ({ actor, now, language, query }) => {
  const asked = askedBoard.parse(Object.fromEntries(query));
  const plan = await findPlan(actor, { from: now, until: now + BOARD_AHEAD_MS }, now);
  const named = ({ id, name }: (typeof plan.stores)[number]) => ({ id, name });
  return {
    title: translate(language)('board:title'),
    asked: { store: '', market: '', light: '', text: '', ...asked },
    everyStore: plan.stores.map(named),
    anyHost: plan.hosts.length > 0,
    anySlot: plan.slots.length > 0,
    ...pickBoard(plan, asked),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function BoardPage() {
  const { title, asked, everyStore, anyHost, anySlot, stores, hosts, slots } = useLoaderData<typeof loader>();
  const { t } = useWords('board');
  return (
    <Page above={<PlanLinks />} title={title} lead={t('lead')} wide>
      <BoardFilter stores={everyStore} asked={asked} />
      <Section title={t('next')}>
        {slots.length > 0 && <PlannedSlots slots={slots} />}
        {slots.length === 0 && anySlot && <p className="text-pencil">{t('nothingFound')}</p>}
        {!anySlot && <Empty title={t('nextEmptyTitle')}>{t('nextEmpty')}</Empty>}
        <div className="mt-2">
          <ButtonLink to="/team/broadcasts#new">{t('plan')}</ButtonLink>
        </div>
      </Section>
      <Section title={t('matrix')}>
        {hosts.length > 0 && (
          <>
            <p className="mb-1.5 text-pencil">{t('matrixLead')}</p>
            <BoardMatrix stores={stores} hosts={hosts} />
          </>
        )}
        {hosts.length === 0 && anyHost && <p className="text-pencil">{t('nothingFound')}</p>}
        {!anyHost && <Empty title={t('matrixEmptyTitle')}>{t('matrixEmpty')}</Empty>}
      </Section>
    </Page>
  );
}
