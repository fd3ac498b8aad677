import { eq } from 'drizzle-orm';
import { record } from '~/domain/audit/record.server';
import { offerHandOver } from '~/domain/cohorts/hand-overs/offer-hand-over.server';
import { agreeToOrder } from '~/domain/cohorts/orders/agree-to-order.server';
import { changeTerms } from '~/domain/cohorts/orders/change-terms.server';
import { moveOrder } from '~/domain/cohorts/orders/move-order.server';
import type { OrderState } from '~/domain/cohorts/orders/order';
import { termsDigest } from '~/domain/cohorts/orders/order-terms';
import { type Proposal, proposeOrder } from '~/domain/cohorts/orders/propose-order.server';
import { changeClass } from '~/domain/cohorts/settings/change-class.server';
import { shortlistPerson } from '~/domain/cohorts/shortlist/shortlist-person.server';
import { appointLecturer } from '~/domain/cohorts/staff/appoint-lecturer.server';
import { appointMentor } from '~/domain/cohorts/staff/appoint-mentor.server';
import { appointReviewer } from '~/domain/cohorts/staff/appoint-reviewer.server';
import { openTeam } from '~/domain/cohorts/teams/open-team.server';
import type { Trainer } from '~/domain/people/actor';
import { db, transaction } from '../client';
import { newId } from '../identifier';
import { classes, classMembers, orders } from '../schema/cohorts';
import { rosterPlaces } from '../schema/rosters';
import { cast } from './cast';
import type { World } from './settle.server';
import type { Timeline } from './timeline';

const ZONE = 'Asia/Shanghai';
const day = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' }).format(at);
const letter = null;

const PUMPS = {
  title: '水泵出口主播 24 名',
  skills: ['foundation', 'product-explanation', 'cross-cultural', 'after-sales'],
  languages: ['en', 'es'],
  categories: ['pumps-valves'],
  markets: ['southeast-asia', 'latin-america'],
  note: '用于新年后的东南亚与拉美采购季，每周三场。For the buying season after New Year: three broadcasts a week.',
};
const GARDEN = {
  title: '园林灌溉英语主播 12 名',
  skills: ['foundation', 'product-explanation', 'cross-cultural'],
  languages: ['en', 'de'],
  categories: ['home-garden', 'pumps-valves'],
  markets: ['western-europe'],
  note: '春季花园展前到位。To be ready before the spring garden fairs.',
};
const NAMES = { nameEn: 'Pump export hosts, autumn 2026', nameZh: '水泵出口主播订单班（2026 秋）' };

/** Ids that are known once the timeline has come to them. */
export type OrderedClass = { orderId: string; classId: string };

/**
 * The order of the running class: proposed, changed by the college, agreed to by both, and taken step by step to its exam
 * window. Its class's first student can come 60 days ago.
 */
export function placeOrder(timeline: Timeline, world: World): OrderedClass {
  const known: OrderedClass = { orderId: '', classId: '' };
  const buyer = () => world.trainer('manager');
  const college = () => world.trainer('lecturer');
  timeline.add(timeline.daysAgo(74, 10, 20), async (at) => {
    known.orderId = await propose(world, { ...PUMPS, seats: 20, neededOn: day(timeline.daysAhead(39, 9)) }, at);
    await agree(await buyer(), known.orderId, at + 240_000);
  });
  timeline.add(timeline.daysAgo(72, 15, 40), async (at) => {
    const { orderId } = known;
    const seen = await seenTerms(orderId);
    await changeTerms(
      await college(),
      { orderId, seen, seats: 24, neededOn: null, zone: ZONE, rest: null, letter },
      at,
    );
    await agree(await college(), orderId, at + 120_000);
  });
  timeline.add(timeline.daysAgo(71, 9, 15), async (at) => {
    await agree(await buyer(), known.orderId, at);
    const [opened] = await db.select({ id: classes.id }).from(classes).where(eq(classes.orderId, known.orderId));
    known.classId = opened?.id ?? '';
  });
  timeline.add(timeline.daysAgo(70, 11), async (at) => {
    const { classId } = known;
    const startsOn = day(timeline.daysAhead(-50, 9));
    await changeClass(await college(), { classId, ...NAMES, zone: ZONE, startsOn }, at);
    await appointLecturer(await college(), { classId, personId: world.id('lecturer') }, at + 60_000);
  });
  const step = (daysAgo: number, to: OrderState) =>
    timeline.add(timeline.daysAgo(daysAgo, 9, 5), async (at) => {
      await moveOrder(await college(), { orderId: known.orderId, to, reason: null, letter }, at);
    });
  step(66, 'intake');
  step(55, 'roster-locked');
  step(50, 'teaching');
  step(3, 'exam-window');
  timeline.add(timeline.daysAgo(54, 16, 30), async (at) => {
    await appointMentor(await buyer(), { orderId: known.orderId, personId: world.id('he.meiling') }, at);
  });
  timeline.add(timeline.daysAgo(40, 10, 10), async (at) => {
    const email = cast.find(({ key }) => key === 'reviewer')?.email ?? '';
    await appointReviewer(await college(), { classId: known.classId, email }, at);
  });
  return known;
}

/** What the enterprise does beside it: an order that waits for the college, a team, a shortlist, an offer. */
export function runEnterprise(timeline: Timeline, world: World, known: OrderedClass): void {
  const buyer = () => world.trainer('manager');
  timeline.add(timeline.daysAgo(2, 16, 50), async (at) => {
    const id = await propose(world, { ...GARDEN, seats: 12, neededOn: day(timeline.daysAhead(120, 9)) }, at);
    await agree(await buyer(), id, at + 180_000);
  });
  timeline.add(timeline.daysAgo(30, 13, 30), async (at) => {
    const names = { nameEn: 'Export livestream team', nameZh: '外贸直播组', zone: ZONE };
    const teamId = await openTeam(await buyer(), { ...names, startsOn: day(at) }, at);
    await joinTeam(world, { teamId, keys: ['learner', 'candidate', 'host'] }, at + 300_000);
  });
  timeline.add(timeline.daysAgo(2, 11, 30), async (at) => {
    const { orderId } = known;
    const list = async (key: string, note: string) =>
      shortlistPerson(await buyer(), { orderId, personId: world.id(key), note }, at);
    await list('linzixuan', '讲解清楚，西语可以。Clear on the technical data; her Spanish is good.');
    await list('zhengkaiwen', '反应快，想再看一场试播。Quick with questions; one more practice to watch.');
  });
  timeline.add(timeline.daysAgo(1, 10, 15), async (at) => {
    const { orderId } = known;
    await offerHandOver(await buyer(), { orderId, personId: world.id('chenyihan'), teamId: null, letter }, at);
  });
}

type Wanted = Pick<Proposal, 'seats' | 'neededOn' | keyof typeof PUMPS>;

async function propose(world: World, wanted: Wanted, at: number): Promise<string> {
  const universityId = world.organisation('ouhai');
  return proposeOrder(await world.manager('manager'), { ...wanted, universityId, zone: ZONE, letter }, at);
}

async function seenTerms(orderId: string): Promise<string> {
  const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
  return order ? termsDigest(order) : '';
}

async function agree(party: Trainer, orderId: string, at: number): Promise<void> {
  await agreeToOrder(party, { orderId, seen: await seenTerms(orderId), letter }, at);
}

/** People of the enterprise, put on the roster of a team of its own: they are members, so they are in it at once. */
async function joinTeam(world: World, { teamId, keys }: { teamId: string; keys: string[] }, at: number): Promise<void> {
  await transaction(async (tx) => {
    for (const { key, name, email } of cast.filter((each) => keys.includes(each.key))) {
      const personId = world.id(key);
      await tx.insert(classMembers).values({ classId: teamId, personId, joinedAt: at });
      const place = { classId: teamId, personId, name, email, addedAt: at, takenAt: at };
      await tx.insert(rosterPlaces).values({ id: newId(), ...place });
      const subject = { type: 'order-class', id: teamId };
      await record(tx, { at, actorId: world.id('manager'), action: 'class-joined', subject, detail: { personId } });
    }
  });
}
