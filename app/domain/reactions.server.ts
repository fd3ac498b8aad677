import { whenRecorded } from './audit/record.server';
import { followCertificate } from './hosts/follow-certificate.server';
import { followTraining } from './hosts/follow-training.server';

let registered = false;

/**
 * What follows from what, across contexts, in one place. A reaction runs in the transaction of the audit entry it
 * follows, and belongs to a later context than the one that recorded it. Registering twice changes nothing.
 */
export function registerReactions(): void {
  if (registered) return;
  registered = true;
  whenRecorded('lesson-completed', followTraining);
  whenRecorded('quiz-finished', followTraining);
  whenRecorded('certificate-issued', followCertificate);
  whenRecorded('certificate-suspended', followCertificate);
  whenRecorded('certificate-reinstated', followCertificate);
  whenRecorded('certificate-revoked', followCertificate);
}
