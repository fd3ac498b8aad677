import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { showNumber } from '~/domain/certificates/certificate-number';
import { findCertificate } from '~/domain/certificates/find-certificate.server';
import { reinstateCertificate } from '~/domain/certificates/reinstate-certificate.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { CertificateHistory } from '~/ui/certificates/history';
import { ScopeFacts } from '~/ui/certificates/scope-facts';
import { Status } from '~/ui/certificates/status';
import { Button } from '~/ui/primitives/button';
import { Form, TextArea } from '~/ui/primitives/form';
import { Moment } from '~/ui/primitives/moment';
import { Facts, Page, Section } from '~/ui/primitives/page';
import { useFormat, useLocale, useWords } from '~/ui/primitives/words';

export const handle = { words: ['certificates', 'issuing', 'trade', 'admin'] };

/** A certificate's file: facts, history, and what this admin may decide. */
export const loader = admin.read(async ({ actor, param, now, language }) => {
  const { scheme, ...certificate } = await findCertificate(actor, param('number'), now);
  return {
    title: translate(language)('certificates:file.title', { holder: certificate.holder }),
    ...certificate,
    scheme: scheme[language],
    shown: showNumber(certificate.number),
    renewsShown: certificate.renews && showNumber(certificate.renews),
    renewedByShown: certificate.renewedBy && showNumber(certificate.renewedBy),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const acts = { suspend: suspendCertificate, reinstate: reinstateCertificate, revoke: revokeCertificate };
const decision = z.object({
  act: z.enum(['suspend', 'reinstate', 'revoke']),
  reason: z.string().trim().min(1).max(1000),
});

export const action = admin.write(async ({ actor, param, form, now }) => {
  const number = param('number');
  const { act, reason } = await form(decision);
  await acts[act](actor, { number, reason }, now);
  return redirect(`/admin/certificates/${number}`);
});

export default function Certificate() {
  const certificate = useLoaderData<typeof loader>();
  const { t } = useWords('certificates');
  const { t: issuing } = useWords('issuing');
  const { title, number, shown, email, personId, scheme, schemeVersion, status } = certificate;
  return (
    <Page above={<AboveAdmin to="/admin/certificates" text={t('register.title')} />} title={title}>
      <Section title={t('file.facts')}>
        <Facts
          facts={[
            { term: t('fact.status'), value: <Status status={status} /> },
            { term: t('fact.number'), value: shown },
            { term: t('fact.holder'), value: certificate.holder },
            ...(certificate.holderLatin ? [{ term: issuing('file.latin'), value: certificate.holderLatin }] : []),
            { term: t('fact.scheme'), value: `${scheme} · ${schemeVersion}` },
            { term: t('fact.email'), value: email },
            { term: t('fact.passed'), value: <Moment at={certificate.passedAt} /> },
            { term: t('fact.issued'), value: <Moment at={certificate.issuedAt} /> },
            { term: t('fact.validUntil'), value: <Moment at={certificate.validUntil} /> },
          ]}
        />
        <Links {...certificate} />
        <p className="mt-2 flex flex-wrap gap-x-3">
          <Link to={`/verify/${number}`}>{t('file.public')}</Link>
          <Link to={`/admin/hosts/${personId}`}>{t('file.host')}</Link>
        </p>
      </Section>
      <Section title={issuing('scope.title')}>
        {certificate.scopes ? <ScopeFacts scopes={certificate.scopes} /> : <p>{issuing('scope.unlimited')}</p>}
      </Section>
      <Section title={t('file.decide')}>
        <Decide {...certificate} />
      </Section>
      <Section title={t('file.history')}>
        <CertificateHistory changes={certificate.changes} />
      </Section>
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;
type Linked = Pick<Loaded, 'renews' | 'renewsShown' | 'renewedBy' | 'renewedByShown' | 'papers' | 'credential'> & {
  signatory: Loaded['signatory'];
};

/** What belongs to a certificate: the one before and after it, who signed, its PDF and its credential. */
function Links({ renews, renewsShown, renewedBy, renewedByShown, signatory, papers, credential }: Linked) {
  const { t } = useWords('issuing');
  const { language } = useLocale();
  const format = useFormat();
  const to = (number: string, shown: string | null) => <Link to={`/admin/certificates/${number}`}>{shown}</Link>;
  const [paper] = papers;
  return (
    <Facts
      facts={[
        ...(renews ? [{ term: t('file.renews'), value: to(renews, renewsShown) }] : []),
        ...(renewedBy ? [{ term: t('file.renewedBy'), value: to(renewedBy, renewedByShown) }] : []),
        {
          term: t('queue.signedBy'),
          value: signatory
            ? t('preview.signs', { name: signatory.name[language], title: signatory.title[language] })
            : t('queue.unsigned'),
        },
        {
          term: t('file.paper'),
          value: paper ? (
            <>
              {t('file.paperMade', { date: format.date(paper.madeAt) })}
              <span className="block text-small text-pencil">{paper.digest}</span>
            </>
          ) : (
            t('file.paperNone')
          ),
        },
        {
          term: t('file.credential'),
          value: credential
            ? t('file.credentialSigned', { date: format.date(credential.signedAt) })
            : t('file.credentialNone'),
        },
      ]}
    />
  );
}

function Decide({ acts: open, status, awaitsSecondPerson }: Pick<Loaded, 'acts' | 'status' | 'awaitsSecondPerson'>) {
  const { t } = useWords('certificates');
  if (open.length === 0) return <p>{t('file.closed', { status: t(`status.${status}`) })}</p>;
  return (
    <>
      <p className="mb-2 max-w-[40rem]">{t('file.irrevocable')}</p>
      {awaitsSecondPerson && <p className="mb-2 max-w-[40rem]">{t('file.secondPerson')}</p>}
      <Form>
        <TextArea name="reason" label={t('file.reason')} hint={t('file.reasonHint')} maxLength={1000} />
        <div className="flex flex-wrap gap-2">
          {open.map((act) =>
            act === 'issue' || act === 'supersede' ? null : (
              <Button key={act} name="act" value={act} weight={act === 'revoke' ? 'grave' : 'secondary'}>
                {t(`file.${act}`)}
              </Button>
            ),
          )}
        </div>
      </Form>
    </>
  );
}
