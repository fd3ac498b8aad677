import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { showNumber } from '~/domain/certificates/certificate-number';
import { listOwnCertificates } from '~/domain/certificates/list-own-certificates.server';
import { suggestName } from '~/domain/certificates/names/certificate-name';
import { confirmName } from '~/domain/certificates/names/confirm-name.server';
import { findOwnProspect } from '~/domain/certificates/renewal/find-own-prospect.server';
import type { Reason } from '~/domain/hosts/clearance/clearance';
import { findClearance } from '~/domain/hosts/clearance/find-clearance.server';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { OwnCertificatesPage } from '~/ui/certificates/own-certificates-page';
import { NextStep } from '~/ui/hosts/next-step';
import { Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['certificates', 'issuing', 'hosts'] };

/** What the viewer holds and what comes next, and the name that is printed. */
export const loader = person.read(async ({ actor, query, now, language }) => {
  const held = await listOwnCertificates(actor, now);
  const shown = (number: string | null) => number && showNumber(number);
  return {
    title: translate(language)('certificates:mine.title'),
    held: held.map((certificate) => ({
      ...certificate,
      scheme: certificate.scheme[language],
      shown: showNumber(certificate.number),
      renews: shown(certificate.renews),
      renewedBy: shown(certificate.renewedBy),
    })),
    ...(await findOwnProspect(actor, now)),
    suggestion: suggestName(actor.name),
    kept: query.get('kept') === '1',
    reasons: (await findClearance(actor.personId, now)).reasons,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const agreed = z.object({
  intent: z.literal('name'),
  name: z.string().trim().min(1).max(200),
  latin: z.string().trim().max(200).default(''),
  consent: z.literal('on', { error: 'issuing:name.unticked' }),
});

/** Agrees to a name for one's certificates. */
export const action = person.write(async ({ actor, form, now }) => {
  const { name, latin } = await form(agreed);
  await confirmName(actor, { name, latin }, now);
  return redirect('/certificates?kept=1#name');
});

export default function Certificates() {
  const { reasons, ...page } = useLoaderData<typeof loader>();
  return <OwnCertificatesPage {...page} missing={<Missing reasons={reasons} />} />;
}

/** What stands between the viewer and a light, in words, and the step that changes it. */
function Missing({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useWords('hosts');
  return (
    <Section title={t('mine.next')}>
      {reasons.map((reason) => (
        <p key={reason} className="mb-1.5 max-w-[40rem]">
          {t(`explain.${reason}`)}
        </p>
      ))}
      <NextStep reasons={reasons} />
    </Section>
  );
}
