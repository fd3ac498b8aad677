import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { closeDatabase, openDatabase } from '#db/client';
import { migrateSqlite } from '#db/migrate';
import { makeCertified } from '#tests/support/factories/certificates';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import type { Actor, Admin } from '~/domain/people/actor';
import { registerReactions } from '~/domain/reactions.server';

/*
 * The other side of the trial: it issues and withdraws certificates in the database of a running server, as its admins
 * would. The only file of this folder that knows the program.
 */

export type Issued = { number: string; name: string };

/** Opens the database in a server's folder, made where there is none. */
export async function openIssuingSide(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'greenroom.sqlite');
  migrateSqlite(file, Date.now());
  await openDatabase(file);
  registerReactions();
}

export const closeIssuingSide = closeDatabase;

let admin: Admin | undefined;
const holders = new Map<string, Actor>();

export async function issueTo(names: readonly string[]): Promise<Issued[]> {
  admin ??= await makeAdmin();
  const issued: Issued[] = [];
  for (const name of names) {
    const { number, person } = await makeCertified({
      admin,
      person: await makePerson({ name }),
      at: Date.now() - 5_000,
    });
    holders.set(number, person);
    issued.push({ number, name });
    // The server writes, too.
    await pause(20);
  }
  return issued;
}

const reason = 'A complaint is looked into';
const issuer = (): Admin => {
  if (!admin) throw new Error('nobody issues yet');
  return admin;
};

export const revoke = (number: string) => revokeCertificate(issuer(), { number, reason }, Date.now());
export const suspend = (number: string) => suspendCertificate(issuer(), { number, reason }, Date.now());

/** Issues the same person a newer certificate, which takes the place of this one. */
export async function supersede(number: string): Promise<string> {
  const person = holders.get(number);
  if (!person) throw new Error(`nobody holds ${number}`);
  return (await makeCertified({ admin: issuer(), person, at: Date.now() - 1_000 })).number;
}
