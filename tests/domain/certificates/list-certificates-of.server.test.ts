import { expect, it } from 'vitest';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { listCertificatesOf } from '~/domain/certificates/list-certificates-of.server';
import { makeNamed } from '../../support/factories/certificates';
import { EXAM_DAY, HOUR, makeCandidate, publishExam, sitExam } from '../../support/factories/exams';
import { makeAdmin } from '../../support/factories/people';

it('names the certificates that rest on sittings, and none where there is none', async () => {
  await publishExam();
  const admin = await makeAdmin();
  const candidate = await makeCandidate();
  await makeNamed(candidate);
  const certified = await sitExam(candidate);
  const waiting = await sitExam(await makeCandidate());
  const [number] = await issueCertificates(admin, { sittingIds: [certified] }, EXAM_DAY + HOUR);
  expect(await listCertificatesOf(admin, [certified, waiting])).toEqual({ [certified]: { number, state: 'valid' } });
  expect(await listCertificatesOf(admin, [])).toEqual({});
});
