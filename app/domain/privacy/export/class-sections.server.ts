import { eq, or } from 'drizzle-orm';
import { db } from '#db/client';
import { classConsents, classes, classMembers, classStaff, handOvers, shortlistings } from '#db/schema/cohorts';
import { markOverrides } from '#db/schema/gradebooks';
import { classActs } from '#db/schema/readiness';
import { rosterPlaces } from '#db/schema/rosters';
import { announcementReads, announcements, deadlineExtensions, deadlines } from '#db/schema/schedules';
import type { Section } from './section';

const ofClass = { en: classes.nameEn, zh: classes.nameZh };

const ownClasses: Section = {
  name: 'classes',
  of: ['class_members.personId'],
  rows: ({ personId }) =>
    db
      .select({ class: ofClass, joinedAt: classMembers.joinedAt, leftAt: classMembers.leftAt })
      .from(classMembers)
      .innerJoin(classes, eq(classes.id, classMembers.classId))
      .where(eq(classMembers.personId, personId)),
};

const classWork: Section = {
  name: 'classWork',
  of: ['class_staff.personId'],
  rows: ({ personId }) =>
    db
      .select({ class: ofClass, role: classStaff.role, since: classStaff.since, endedAt: classStaff.endedAt })
      .from(classStaff)
      .innerJoin(classes, eq(classes.id, classStaff.classId))
      .where(eq(classStaff.personId, personId)),
};

const rosters: Section = {
  name: 'rosters',
  of: ['roster_places.personId'],
  rows: ({ personId, email }) =>
    db
      .select({
        class: ofClass,
        name: rosterPlaces.name,
        number: rosterPlaces.number,
        email: rosterPlaces.email,
        addedAt: rosterPlaces.addedAt,
        takenAt: rosterPlaces.takenAt,
        removedAt: rosterPlaces.removedAt,
      })
      .from(rosterPlaces)
      .innerJoin(classes, eq(classes.id, rosterPlaces.classId))
      .where(or(eq(rosterPlaces.personId, personId), eq(rosterPlaces.email, email))),
};

const consents: Section = {
  name: 'consents',
  of: ['class_consents.personId'],
  rows: ({ personId }) =>
    db
      .select({ class: ofClass, field: classConsents.field, since: classConsents.since })
      .from(classConsents)
      .innerJoin(classes, eq(classes.id, classConsents.classId))
      .where(eq(classConsents.personId, personId)),
};

const ownHandOvers: Section = {
  name: 'handOvers',
  of: ['hand_overs.personId', 'shortlistings.personId'],
  async rows({ personId }) {
    const offers = await db
      .select({
        class: ofClass,
        state: handOvers.state,
        offeredAt: handOvers.offeredAt,
        decidedAt: handOvers.decidedAt,
      })
      .from(handOvers)
      .innerJoin(classes, eq(classes.id, handOvers.classId))
      .where(eq(handOvers.personId, personId));
    const listed = await db
      .select({ class: ofClass, note: shortlistings.note, listedAt: shortlistings.listedAt })
      .from(shortlistings)
      .innerJoin(classes, eq(classes.id, shortlistings.classId))
      .where(eq(shortlistings.personId, personId));
    return [...offers, ...listed];
  },
};

const ownDeadlines: Section = {
  name: 'deadlines',
  of: ['deadlines.personId', 'deadline_extensions.personId', 'class_acts.personId'],
  async rows({ personId }) {
    const alone = await db
      .select({
        class: ofClass,
        kind: deadlines.kind,
        target: deadlines.target,
        title: deadlines.title,
        day: deadlines.day,
        time: deadlines.time,
        setAt: deadlines.setAt,
        endedAt: deadlines.endedAt,
      })
      .from(deadlines)
      .innerJoin(classes, eq(classes.id, deadlines.classId))
      .where(eq(deadlines.personId, personId));
    const extended = await db
      .select({ class: ofClass, until: deadlineExtensions.until, reason: deadlineExtensions.reason })
      .from(deadlineExtensions)
      .innerJoin(deadlines, eq(deadlines.id, deadlineExtensions.deadlineId))
      .innerJoin(classes, eq(classes.id, deadlines.classId))
      .where(eq(deadlineExtensions.personId, personId));
    const acts = await db
      .select({ class: ofClass, act: classActs.kind, doneAt: classActs.doneAt, undoneAt: classActs.undoneAt })
      .from(classActs)
      .innerJoin(classes, eq(classes.id, classActs.classId))
      .where(eq(classActs.personId, personId));
    return [...alone, ...extended, ...acts];
  },
};

const ownAnnouncements: Section = {
  name: 'announcements',
  of: ['announcement_reads.personId'],
  rows: ({ personId }) =>
    db
      .select({ class: ofClass, title: announcements.title, readAt: announcementReads.readAt })
      .from(announcementReads)
      .innerJoin(announcements, eq(announcements.id, announcementReads.announcementId))
      .innerJoin(classes, eq(classes.id, announcements.classId))
      .where(eq(announcementReads.personId, personId)),
};

const marksByHand: Section = {
  name: 'marksByHand',
  of: ['mark_overrides.personId'],
  rows: ({ personId }) =>
    db
      .select({
        class: ofClass,
        part: markOverrides.part,
        mark: markOverrides.mark,
        reason: markOverrides.reason,
        state: markOverrides.state,
        proposedAt: markOverrides.proposedAt,
        decidedAt: markOverrides.decidedAt,
      })
      .from(markOverrides)
      .innerJoin(classes, eq(classes.id, markOverrides.classId))
      .where(eq(markOverrides.personId, personId)),
};

export const classSections = [
  ownClasses,
  classWork,
  rosters,
  consents,
  ownHandOvers,
  ownDeadlines,
  ownAnnouncements,
  marksByHand,
];
