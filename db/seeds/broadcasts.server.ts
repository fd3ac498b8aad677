import { inviteGuest } from '~/domain/hosts/guests/invite-guest.server';
import { changeHostProfile } from '~/domain/hosts/profile/change-host-profile.server';
import { ofWeek, readHours } from '~/domain/hosts/profile/weekly-hours';
import type { SlotLetter } from '~/domain/hosts/slots/cancel-slot.server';
import { type NewSlot, planSlot } from '~/domain/hosts/slots/plan-slot.server';
import type { World } from './settle.server';
import type { Timeline } from './timeline';

type Broadcast = Pick<NewSlot, 'title' | 'market' | 'language'> & {
  store: string;
  by?: string;
  host?: string;
  inDays: number;
  hour: number;
  minutes?: number;
  /** Who is invited to join, by address. */
  guest?: string;
};

const broadcasts: readonly Broadcast[] = [
  {
    ...{ store: 'pumps', host: 'host', inDays: 0, hour: 20, minutes: 90 },
    ...{ title: 'Deep-well pumps, live from the test bench', market: 'middle-east', language: 'en' },
  },
  {
    ...{ store: 'garden', host: 'he.meiling', inDays: 2, hour: 21 },
    ...{ title: 'Garden hoses and sprinklers: spring orders', market: 'western-europe', language: 'en' },
  },
  {
    ...{ store: 'pumps', host: 'host', inDays: 4, hour: 20, guest: 'dai.wenbin@demo.greenroom.test' },
    ...{ title: 'Solar pumps and lights for farms', market: 'africa', language: 'en' },
  },
  {
    ...{ store: 'lighting', by: 'xu.ting', inDays: 5, hour: 19, guest: 'host@demo.greenroom.test' },
    ...{ title: 'Outdoor lighting, with a guest from the pump works', market: 'southeast-asia', language: 'en' },
  },
  {
    ...{ store: 'garden', inDays: 7, hour: 16, minutes: 45 },
    ...{ title: 'Drip irrigation: questions answered', market: 'latin-america', language: 'es' },
  },
  {
    ...{ store: 'pumps', host: 'he.meiling', inDays: 9, hour: 21 },
    ...{ title: 'Booster pumps for apartment blocks', market: 'eastern-europe', language: 'en' },
  },
];

/** What the stores have planned for the coming two weeks, tonight first, who is invited to join, and the host's own profile. */
export function planBroadcasts(
  timeline: Timeline,
  world: World,
  { storeId, letter }: { storeId: (key: string) => string; letter: SlotLetter },
): void {
  timeline.add(timeline.daysAgo(60, 20), async (at) => {
    const week = ['19:00–23:30', '19:00–23:30', '19:00–23:30', '19:00–23:30'];
    const evenings = [...week, '20:00–01:00', '14:00–17:00, 19:30–23:00', '19:30–22:00'];
    await changeHostProfile(
      await world.person('host'),
      {
        languages: ['en', 'zh'],
        categories: ['pumps-valves', 'machinery', 'home-garden'],
        regions: ['middle-east', 'southeast-asia', 'africa'],
        hours: ofWeek(evenings.map((typed) => readHours(typed) ?? [])),
        zone: 'Asia/Shanghai',
      },
      at,
    );
  });
  const justNow = timeline.daysAgo(0, 23, 59);
  broadcasts.forEach(({ store, by = 'manager', host, inDays, hour, minutes = 60, guest, ...slot }, place) => {
    const tonight = timeline.daysAhead(inDays, hour);
    const startsAt = tonight > justNow ? tonight : timeline.daysAhead(inDays + 1, hour);
    timeline.add(timeline.daysAgo(3, 16, place), async (at) => {
      const manager = await world.manager(by);
      const times = { startsAt, endsAt: startsAt + minutes * 60_000 };
      const personId = host === undefined ? null : world.id(host);
      const slotId = await planSlot(manager, { ...slot, ...times, storeId: storeId(store), personId }, at);
      if (guest) await inviteGuest(manager, { slotId, guest, letter }, at);
    });
  });
}
