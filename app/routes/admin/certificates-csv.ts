import { askedCertificates } from '~/domain/certificates/asked-certificates';
import { CERTIFICATES_A_FILE, listCertificates } from '~/domain/certificates/list-certificates.server';
import { scopeNames } from '~/domain/certificates/scopes';
import { admin } from '~/http/answer';
import { csvFile } from '~/http/csv';
import { translate } from '~/i18n/words.server';

/** The certificates as a file for a spreadsheet, filtered as the page is; times in UTC. */
export const loader = admin.read(async ({ actor, language, query, now }) => {
  const asked = askedCertificates.parse(Object.fromEntries(query));
  const t = translate(language);
  const { certificates } = await listCertificates(actor, asked, now, { aPage: CERTIFICATES_A_FILE });
  const moment = (at: number) => new Date(at).toISOString();
  return csvFile(`greenroom-certificates-${moment(now).slice(0, 10)}.csv`, [
    [
      t('certificates:fact.number'),
      t('certificates:fact.holder'),
      t('issuing:file.latin'),
      t('certificates:fact.email'),
      t('certificates:fact.status'),
      t('certificates:fact.version'),
      `${t('certificates:fact.issued')} (UTC)`,
      `${t('certificates:fact.validUntil')} (UTC)`,
      ...scopeNames.map((name) => t(`issuing:scope.${name}`)),
      t('issuing:file.renews'),
    ],
    ...certificates.map((row) => [
      row.number,
      row.holder,
      row.holderLatin,
      row.email,
      t(`certificates:status.${row.status}`),
      row.schemeVersion,
      moment(row.issuedAt),
      moment(row.validUntil),
      ...scopeNames.map((name) => row.scopes?.[name].join(' ') ?? null),
      row.renews,
    ]),
  ]);
});
