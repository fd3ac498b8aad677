import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { momentField } from '~/domain/exams/windows/moment-field';
import { findPlan } from '~/domain/hosts/board/find-plan.server';
import { planSlot } from '~/domain/hosts/slots/plan-slot.server';
import { tradeLanguages, tradeMarkets } from '~/domain/trade';
import { manager } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { PlanLinks } from '~/ui/hosts/plan-links';
import { PlanSlot } from '~/ui/hosts/plan-slot';
import { PlannedSlots } from '~/ui/hosts/planned-slots';
import { Notice } from '~/ui/primitives/form';
import { Empty, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['board', 'hosts', 'trade'] };

/** How far ahead broadcasts are listed: half a year. */
const AHEAD_MS = 183 * 24 * 3_600_000;
const done = z.enum(['plan', 'cancel']).nullable().catch(null);

/** What is planned for the viewer's stores. */
export const loader = manager.read(async ({ actor, now, language, query }) => {
  const { stores, hosts, slots } = await findPlan(actor, { from: now, until: now + AHEAD_MS }, now);
  const named = stores.map(({ id, name, platform }) => ({ id, name, platform }));
  return {
    title: translate(language)('board:slots.title'),
    done: done.parse(query.get('done')),
    stores: named,
    hosts: hosts.map(({ personId, name, stores: bound }) => ({
      personId,
      name,
      stores: bound.map(({ storeId }) => named.find(({ id }) => id === storeId)?.name ?? ''),
    })),
    slots: slots.flatMap((slot) => named.filter(({ id }) => id === slot.storeId).map((store) => ({ ...slot, store }))),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.optional().transform((value) => value ?? null);
const plan = (zone: string) =>
  z.object({
    storeId: z.string().min(1).max(80),
    title: z.string().trim().min(1).max(120),
    market: orNull(z.enum(tradeMarkets)),
    language: orNull(z.enum(tradeLanguages)),
    startsAt: momentField(zone),
    endsAt: momentField(zone),
    personId: orNull(z.string().min(1).max(80)),
  });

export const action = manager.write(async ({ actor, form, zone, now }) => {
  await planSlot(actor, await form(plan(zone)), now);
  return redirect('/team/broadcasts?done=plan');
});

export default function Broadcasts() {
  const { title, done, stores, hosts, slots } = useLoaderData<typeof loader>();
  const { t } = useWords('board');
  return (
    <Page above={<PlanLinks />} title={title} lead={t('slots.lead')} wide>
      {done && <Notice>{t(done === 'plan' ? 'slots.planned' : 'slots.cancelled')}</Notice>}
      <div className="mt-3">
        {slots.length === 0 ? (
          <Empty title={t('slots.emptyTitle')}>{stores.length > 0 && t('slots.empty')}</Empty>
        ) : (
          <PlannedSlots slots={slots} />
        )}
      </div>
      <Section title={t('slots.new')} id="new">
        {stores.length === 0 ? (
          <Empty title={t('slots.noStoresTitle')}>{t('slots.noStores')}</Empty>
        ) : (
          <PlanSlot stores={stores} hosts={hosts} />
        )}
      </Section>
    </Page>
  );
}
