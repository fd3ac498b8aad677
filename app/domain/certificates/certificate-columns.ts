import { certificates } from '#db/schema/certificates';
import { examPolicies } from '#db/schema/exams';

/**
 * What a certificate says, as a query selects it that joins the sitting it rests on and that sitting's policy. All of it may
 * be public: whose account it is, what they scored and what somebody wrote for the file are not here.
 */
export const certificateColumns = {
  number: certificates.number,
  holder: certificates.holder,
  holderLatin: certificates.holderLatin,
  schemeVersion: certificates.schemeVersion,
  state: certificates.state,
  issuedAt: certificates.issuedAt,
  validUntil: certificates.validUntil,
  scopes: certificates.scopes,
  signatory: certificates.signatory,
  renews: certificates.renews,
  /** The scheme's name in both languages is in the policy. */
  policy: examPolicies.content,
};
