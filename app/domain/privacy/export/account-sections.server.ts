import { asc, eq, or } from 'drizzle-orm';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { invitations, memberships, organisations } from '#db/schema/organisations';
import { adminGrants, outboxMails, passwordResets, people, peopleSeen, sessions } from '#db/schema/people';
import { erasures } from '#db/schema/privacy';
import type { Section } from './section';

const account: Section = {
  name: 'account',
  of: ['people_seen.personId', 'admin_grants.personId', 'password_resets.personId'],
  async rows({ personId }) {
    const own = await db
      .select({
        name: people.name,
        email: people.email,
        language: people.language,
        zone: people.zone,
        quietFrom: people.quietFrom,
        quietUntil: people.quietUntil,
        comesOfAgeOn: people.comesOfAgeOn,
        signedUpAt: people.createdAt,
        lastSeenAt: peopleSeen.seenAt,
      })
      .from(people)
      .leftJoin(peopleSeen, eq(peopleSeen.personId, people.id))
      .where(eq(people.id, personId));
    const admin = await db
      .select({ grantedAt: adminGrants.grantedAt, withdrawnAt: adminGrants.withdrawnAt })
      .from(adminGrants)
      .where(eq(adminGrants.personId, personId));
    const passwordLinks = await db
      .select({ askedAt: passwordResets.askedAt, usedAt: passwordResets.usedAt })
      .from(passwordResets)
      .where(eq(passwordResets.personId, personId));
    return own.map((row) => ({ ...row, admin, passwordLinks }));
  },
};

const ownSessions: Section = {
  name: 'sessions',
  of: ['sessions.personId'],
  async rows({ personId }) {
    const rows = await db
      .select({ startedAt: sessions.startedAt, device: sessions.device, expiresAt: sessions.expiresAt })
      .from(sessions)
      .where(eq(sessions.personId, personId));
    return rows.map(({ expiresAt, ...row }) => ({ ...row, expiresAt: expiresAt * 1000 }));
  },
};

const ofOrganisation = { en: organisations.nameEn, zh: organisations.nameZh };

const ownMemberships: Section = {
  name: 'memberships',
  of: ['memberships.personId'],
  rows: ({ personId }) =>
    db
      .select({
        organisation: ofOrganisation,
        role: memberships.role,
        since: memberships.since,
        endedAt: memberships.endedAt,
      })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(eq(memberships.personId, personId)),
};

const ownInvitations: Section = {
  name: 'invitations',
  of: ['invitations.usedBy'],
  rows: ({ personId, email }) =>
    db
      .select({
        organisation: ofOrganisation,
        role: invitations.role,
        invitedAt: invitations.invitedAt,
        usedAt: invitations.usedAt,
        withdrawnAt: invitations.withdrawnAt,
      })
      .from(invitations)
      .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
      .where(or(eq(invitations.email, email), eq(invitations.usedBy, personId))),
};

const mails: Section = {
  name: 'mails',
  of: ['outbox_mails.recipient'],
  rows: ({ email }) =>
    db
      .select({
        subject: outboxMails.subject,
        body: outboxMails.body,
        writtenAt: outboxMails.writtenAt,
        sentAt: outboxMails.sentAt,
      })
      .from(outboxMails)
      .where(eq(outboxMails.recipient, email))
      .orderBy(asc(outboxMails.position)),
};

const erasure: Section = {
  name: 'erasure',
  of: ['erasures.personId'],
  rows: ({ personId }) =>
    db
      .select({ askedAt: erasures.askedAt, dueAt: erasures.dueAt, withdrawnAt: erasures.withdrawnAt })
      .from(erasures)
      .where(eq(erasures.personId, personId)),
};

/** What was done by them or about them. Who else took part, and what it names, stays with the log. */
const log: Section = {
  name: 'log',
  of: ['audit_entries.actorId'],
  async rows({ personId }) {
    const entries = await db
      .select({
        at: auditEntries.at,
        action: auditEntries.action,
        actorId: auditEntries.actorId,
        reason: auditEntries.reason,
      })
      .from(auditEntries)
      .where(or(eq(auditEntries.actorId, personId), eq(auditEntries.subjectId, personId)))
      .orderBy(asc(auditEntries.position));
    return entries.map(({ actorId, reason, ...entry }) => {
      const own = actorId === personId;
      return own
        ? { ...entry, by: 'you', reason }
        : { ...entry, by: actorId === null ? 'the program' : 'somebody else' };
    });
  },
};

export const accountSections = [account, ownSessions, ownMemberships, ownInvitations, mails, erasure, log];
