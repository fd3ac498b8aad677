import { record } from '~/domain/audit/record.server';
import { findActor } from '~/domain/organisations/find-actor.server';
import type { Actor, Admin, Manager, Trainer } from '~/domain/people/actor';
import { hashPassword } from '~/domain/people/password.server';
import { admitAdmin, admitManager, admitTrainer } from '~/http/admission';
import { type Transaction, transaction } from '../client';
import { newId } from '../identifier';
import { memberships, organisations } from '../schema/organisations';
import { adminGrants, people } from '../schema/people';
import { adminKeys, type Character, cast, type OrganisationKey, organisationCast, roster } from './cast';
import { demoPassword } from './logins';
import type { Timeline } from './timeline';

/** How many days ago the program was set up: the first entry of the audit log. */
export const FIRST_DAY = 210;

/** The people and organisations of the demo by their key, as the use cases want them. */
export type World = {
  id(key: string): string;
  organisation(key: OrganisationKey): string;
  person(key: string): Promise<Actor>;
  admin(key: (typeof adminKeys)[number]): Promise<Admin>;
  manager(key: string): Promise<Manager>;
  trainer(key: string): Promise<Trainer>;
};

const everybody: readonly Character[] = [...cast, ...roster];
const organisationKeys = Object.keys(organisationCast) as OrganisationKey[];
const isAdmin = (key: string) => adminKeys.some((admin) => admin === key);

/** How many days ago somebody signed up. The class came together; the others each in their time. */
const arrivals: Record<string, number> = {
  host: 150,
  'he.meiling': 207,
  manager: 190,
  'xu.ting': 120,
  candidate: 48,
  platform: 130,
};
const daysSince = (person: Character, place: number) =>
  arrivals[person.key] ?? (roster.some(({ key }) => key === person.key) ? 62 : 34 + (place % 7) * 11);

/** Has everybody sign up and take their places on the days they came. Their password is hashed once. */
export async function settle(timeline: Timeline): Promise<World> {
  const passwordHash = await hashPassword(demoPassword);
  const ids = new Map<string, string>(
    [...everybody.map(({ key }) => key), ...organisationKeys].map((key) => [key, newId()]),
  );
  const id = (key: string) => ids.get(key) ?? '';

  async function signUp(tx: Transaction, { key, email, name, language }: Character, at: number) {
    const account = { id: id(key), email, name, language, passwordHash, zone: 'Asia/Shanghai', createdAt: at };
    await tx.insert(people).values(account);
    await record(tx, { at, actorId: id(key), action: 'person-signed-up', subject: { type: 'person', id: id(key) } });
  }

  async function found(at: number) {
    await transaction(async (tx) => {
      for (const person of everybody.filter(({ key }) => isAdmin(key))) {
        await signUp(tx, person, at);
        await tx.insert(adminGrants).values({ id: newId(), personId: id(person.key), grantedAt: at });
        const subject = { type: 'person', id: id(person.key) };
        await record(tx, { at, actorId: null, action: 'admin-granted', subject });
      }
      for (const key of organisationKeys) {
        await tx.insert(organisations).values({ id: id(key), ...organisationCast[key], createdAt: at });
        const subject = { type: 'organisation', id: id(key) };
        await record(tx, { at, actorId: id('admin'), action: 'organisation-created', subject });
      }
    });
  }

  async function join(person: Character, at: number) {
    await transaction(async (tx) => {
      await signUp(tx, person, at);
      for (const [nth, { organisation, role }] of person.places.entries()) {
        const held = { organisationId: id(organisation), personId: id(person.key), role, since: at + nth };
        await tx.insert(memberships).values({ id: newId(), ...held });
        await record(tx, {
          at,
          actorId: id('admin'),
          action: 'membership-granted',
          subject: { type: 'person', id: id(person.key) },
          detail: { organisationId: held.organisationId, role },
        });
      }
    });
  }

  timeline.add(timeline.daysAgo(FIRST_DAY, 9), found);
  everybody.forEach((person, place) => {
    if (isAdmin(person.key)) return;
    timeline.add(timeline.daysAgo(daysSince(person, place), 9, 20 + (place % 30)), (at) => join(person, at));
  });

  async function person(key: string): Promise<Actor> {
    const actor = await findActor(id(key), 'demo');
    if (!actor) throw new Error(`the demo has nobody called ${key} yet`);
    return actor;
  }
  const request = new Request('http://demo.greenroom.test/');
  return {
    id,
    organisation: id,
    person,
    admin: async (key) => admitAdmin(await person(key), request),
    manager: async (key) => admitManager(await person(key), request),
    trainer: async (key) => admitTrainer(await person(key), request),
  };
}
