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
import { Status } from '~/ui/certificates/status';
import { Button } from '~/ui/primitives/button';
import { Form, TextArea } from '~/ui/primitives/form';
import { Moment } from '~/ui/primitives/moment';
import { Facts, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['certificates', 'admin'] };

/** A certificate's file: facts, history, and what this admin may decide. */
export const loader = admin.read(async ({ actor, param, now, language }) => {
  const { scheme, ...certificate } = await findCertificate(actor, param('number'), now);
  return {
    title: translate(language)('certificates:file.title', { holder: certificate.holder }),
    ...certificate,
    scheme: scheme[language],
    shown: showNumber(certificate.number),
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
  const { title, number, shown, email, personId, scheme, schemeVersion, status } = certificate;
  return (
    <Page above={<AboveAdmin to="/admin/certificates" text={t('register.title')} />} title={title}>
      <Section title={t('file.facts')}>
        <Facts
          facts={[
            { term: t('fact.status'), value: <Status status={status} /> },
            { term: t('fact.number'), value: shown },
            { term: t('fact.scheme'), value: `${scheme} · ${schemeVersion}` },
            { term: t('fact.email'), value: email },
            { term: t('fact.passed'), value: <Moment at={certificate.passedAt} /> },
            { term: t('fact.issued'), value: <Moment at={certificate.issuedAt} /> },
            { term: t('fact.validUntil'), value: <Moment at={certificate.validUntil} /> },
          ]}
        />
        <p className="mt-2 flex flex-wrap gap-x-3">
          <Link to={`/verify/${number}`}>{t('file.public')}</Link>
          <Link to={`/admin/hosts/${personId}`}>{t('file.host')}</Link>
        </p>
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
