import { expect, it } from 'vitest';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { findCredential } from '~/domain/certificates/badge/find-credential.server';
import { findSignature } from '~/domain/certificates/badge/find-signature.server';
import { findStatusList } from '~/domain/certificates/badge/find-status-list.server';
import { signCredentials } from '~/domain/certificates/badge/sign-credentials.server';
import { credentialWords } from '~/i18n/credential-words.server';

const ORIGIN = 'https://greenroom.example:8443';
it('signs', async () => {
  const { number } = await makeCertified();
  expect(await signCredentials(credentialWords, ORIGIN, EXAM_DAY + 5000)).toEqual({ kept: 1, failed: [] });
  console.log((await findCredential(number)).text);
  expect(await findSignature(number, EXAM_DAY + 6000)).toMatchObject({ state: 'signed' });
  console.log((await findStatusList('revocation', ORIGIN, EXAM_DAY + 6000)).text);
});
