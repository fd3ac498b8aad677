import { whenRecorded } from './audit/record.server';
import type { CertificateLetter } from './certificates/notices/certificate-letter';
import { tellHolder } from './certificates/notices/tell-holder.server';
import { findRenewal } from './certificates/renewal/find-renewal.server';
import { followHandOn } from './cohorts/follow-hand-on.server';
import { followMembershipEnd } from './cohorts/follow-membership-end.server';
import { followSharingEnd } from './cohorts/shortlist/follow-sharing-end.server';
import { whenAskedForRenewal } from './exams/admission/renewal.server';
import { followCertificate } from './hosts/account/follow-certificate.server';
import { followTraining } from './hosts/account/follow-training.server';
import { announce, announceBinding, announceGuest } from './platforms/webhooks/announce.server';

let registered = false;

/** How what follows is worded where it is mailed; without a letter, nobody is. */
type Letters = { certificateLetter?: CertificateLetter };

/**
 * What follows from what, across contexts, in one place. A reaction runs in the transaction of the audit entry it
 * follows, and belongs to a later context than the one that recorded it. Registering twice changes nothing.
 */
export function registerReactions({ certificateLetter }: Letters = {}): void {
  if (registered) return;
  registered = true;
  whenAskedForRenewal(findRenewal);
  whenRecorded('membership-ended', followMembershipEnd);
  whenRecorded('membership-handed-on', followHandOn);
  whenRecorded('class-sharing-withdrawn', followSharingEnd);
  whenRecorded('lesson-completed', followTraining);
  whenRecorded('quiz-finished', followTraining);
  whenRecorded('certificate-issued', followCertificate);
  whenRecorded('certificate-suspended', followCertificate);
  whenRecorded('certificate-reinstated', followCertificate);
  whenRecorded('certificate-revoked', followCertificate);
  for (const action of [
    'certificate-issued',
    'certificate-suspended',
    'certificate-reinstated',
    'certificate-revoked',
    'certificate-superseded',
    'host-account-moved',
    'identity-checked',
    'age-stated',
  ] as const) {
    whenRecorded(action, announce);
  }
  if (certificateLetter) {
    for (const action of [
      'certificate-issued',
      'certificate-suspended',
      'certificate-reinstated',
      'certificate-revoked',
    ] as const) {
      whenRecorded(action, tellHolder(certificateLetter));
    }
  }
  whenRecorded('binding-accepted', announceBinding);
  whenRecorded('binding-ended', announceBinding);
  whenRecorded('guest-accepted', announceGuest);
  whenRecorded('guest-withdrawn', announceGuest);
}
