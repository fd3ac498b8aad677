import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { certificatePapers } from '#db/schema/certificates';
import { handOvers, shortlistings } from '#db/schema/cohorts';
import { lessonProgress } from '#db/schema/courses';
import { sittingEvents, sittingExtensions } from '#db/schema/exams';
import { markOverrides } from '#db/schema/gradebooks';
import { hostProfiles, identityChecks, liveBadges } from '#db/schema/hosts';
import { invitations } from '#db/schema/organisations';
import { outboxMails, passwordResets, peopleSeen } from '#db/schema/people';
import { classActs } from '#db/schema/readiness';
import { rosterImportRows, rosterImports, rosterPlaces } from '#db/schema/rosters';
import { announcementReads, announcements, deadlineExtensions, deadlines } from '#db/schema/schedules';
import { accommodations, practicePasses } from '#db/schema/windows';
import { worksheets } from '#db/schema/worksheets';
import { setConsents } from '~/domain/cohorts/consents/set-consents.server';
import type { Actor } from '~/domain/people/actor';
import { EXAM_DAY, makeCertified } from './certificates';
import { makeClass } from './cohorts';
import { makeBinding, makeSlot, makeStore } from './hosts';
import { makeManager, makeMember, makeTrainer } from './organisations';
import { makePerson } from './people';

/** A name, an address and a student's number that are found wherever they stand; no identifier or digest has a hyphen. */
export const CANARY_NAME = 'Zzyzx Canaryson';
export const CANARY_EMAIL = 'zzyzx_canary%son@example.com';
export const CANARY_NUMBER = 'ZZYZX-0042';

/** Somebody of whom as much is held as can be: a learner of an order class, certified, bound, and written about everywhere. */
export async function makeKnown() {
  const person = await makePerson({ name: CANARY_NAME, email: CANARY_EMAIL });
  const { personId } = person;
  const manager = await makeManager();
  const trainer = await makeTrainer();
  const enterpriseId = manager.organisationIds[0] ?? '';
  const classId = await makeClass({
    universityId: trainer.organisationIds[0],
    enterpriseId,
    students: [person],
    shared: false,
  });
  await makeMember(person, trainer.organisationIds[0] ?? '', 'learner');
  await setConsents(person, { classId, fields: ['name', 'clearance', 'contact'] }, EXAM_DAY);
  const { number, sittingId, admin } = await makeCertified({ person, compared: true });
  const storeId = await makeStore(manager);
  const bindingId = await makeBinding(manager, person, { storeId }, EXAM_DAY + 2000);
  const slotId = await makeSlot(manager, { storeId, startsAt: EXAM_DAY + 40 * DAY, personId }, EXAM_DAY + 3000);
  const organisationId = trainer.organisationIds[0] ?? '';
  await write({
    person,
    organisationId,
    classId,
    sittingId,
    number,
    about: `About ${CANARY_NAME}`,
    by: trainer.personId,
  });
  return { person, manager, trainer, admin, classId, number, sittingId, storeId, bindingId, slotId };
}

const DAY = 86_400_000;
type Written = {
  person: Actor;
  organisationId: string;
  classId: string;
  sittingId: string;
  number: string;
  about: string;
  by: string;
};

/** What others wrote of a person, and what they left behind, row by row. */
async function write({ person, organisationId, classId, sittingId, number, about, by }: Written): Promise<void> {
  const { personId, name, email } = person;
  const at = EXAM_DAY;
  await transaction(async (tx) => {
    const placeId = newId();
    const place = { classId, name, email, personId, number: CANARY_NUMBER, addedAt: at };
    await tx.insert(rosterPlaces).values({ id: placeId, ...place });
    const importId = newId();
    const sent = { classId, fileName: 'roster.csv', readAs: 'utf-8', rows: 3, uploadedBy: by, uploadedAt: at };
    const state = {
      state: 'applied',
      headings: ['Name', 'Address'] as string[],
      mapping: null,
      done: 3,
      changedAt: at,
    } as const;
    await tx.insert(rosterImports).values({ id: importId, ...sent, ...state });
    await tx.insert(rosterImportRows).values([
      { importId, row: 2, cells: [name, CANARY_NUMBER], name, number: CANARY_NUMBER, placeId },
      { importId, row: 3, cells: [`${name} again`, email.toUpperCase()] },
    ]);
    await tx
      .insert(rosterPlaces)
      .values({ id: newId(), classId, name: `${name} II`, email, addedAt: at, removedAt: at });
    const invitation = { organisationId, role: 'learner', email } as const;
    const until = { invitedBy: by, invitedAt: at, expiresAt: at + DAY };
    await tx.insert(invitations).values({ id: newId(), ...invitation, ...until, tokenHash: newId() });
    await tx.insert(shortlistings).values({ classId, personId, note: about, listedBy: by, listedAt: at });
    await tx
      .insert(handOvers)
      .values({ id: newId(), classId, personId, state: 'offered', offeredBy: by, offeredAt: at });
    const deadlineId = newId();
    const due = {
      classId,
      personId,
      kind: 'lesson',
      target: 'F1.1',
      title: about,
      day: '2026-12-01',
      time: '23:59',
    } as const;
    await tx.insert(deadlines).values({ id: deadlineId, ...due, setBy: by, setAt: at });
    const more = { deadlineId, personId, until: at + DAY, reason: about, grantedBy: by, grantedAt: at };
    await tx.insert(deadlineExtensions).values(more);
    const announcementId = newId();
    const told = { title: 'Welcome', body: 'Read this', writtenBy: by, writtenAt: at, publishAt: at, byMail: false };
    await tx.insert(announcements).values({ id: announcementId, classId, ...told });
    await tx.insert(announcementReads).values({ announcementId, personId, readAt: at });
    await tx
      .insert(classActs)
      .values({ id: newId(), classId, personId, kind: 'remind', detail: {}, doneBy: by, doneAt: at });
    const given = {
      part: 'lessons',
      mark: 90,
      reason: about,
      state: 'in-force',
      proposedBy: by,
      proposedAt: at,
    } as const;
    await tx.insert(markOverrides).values({ id: newId(), classId, personId, ...given });
    const extra = { extraPercent: 25, reason: about, grantedBy: by, grantedAt: at };
    await tx.insert(accommodations).values({ id: newId(), personId, ...extra });
    const practice = { evidence: about, recordedBy: by, recordedAt: at };
    await tx.insert(practicePasses).values({ id: newId(), personId, ...practice });
    await tx
      .insert(sittingExtensions)
      .values({ id: newId(), sittingId, minutes: 5, reason: about, grantedBy: by, grantedAt: at });
    await tx.insert(sittingEvents).values({ sittingId, kind: 'hidden', startedAt: at, device: about, receivedAt: at });
    await tx
      .insert(lessonProgress)
      .values({ personId, lessonId: 'F1.1', openedAt: at, lastOpenedAt: at, completedAt: at });
    const sheet = { worksheetId: 'plan', title: `For ${name}`, answers: { fields: { wish: about }, tables: {} } };
    await tx.insert(worksheets).values({ id: newId(), personId, ...sheet, version: 1, createdAt: at, changedAt: at });
    await tx.insert(peopleSeen).values({ personId, seenAt: at });
    await tx.insert(passwordResets).values({ tokenHash: newId(), personId, askedAt: at, expiresAt: at + DAY });
    const profile = { languages: ['es'], categories: [], regions: [], hours: [], changedAt: at };
    await tx.insert(hostProfiles).values({ personId, ...profile });
    await tx.insert(identityChecks).values({ id: newId(), personId, checkedBy: by, checkedAt: at, ofAge: true });
    await tx.insert(liveBadges).values({ tokenHash: newId(), personId, madeAt: at });
    await tx.insert(certificatePapers).values({ digest: newId(), number, madeAt: at });
    const mail = { language: 'en', subject: `To ${name}`, body: about, writtenAt: at, nextAttemptAt: at } as const;
    await tx.insert(outboxMails).values([
      { ...mail, recipient: email, sentAt: at },
      { ...mail, recipient: email },
    ]);
  });
}
