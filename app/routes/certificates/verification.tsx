import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react';
import { showNumber } from '~/domain/certificates/certificate-number';
import { findVerification } from '~/domain/certificates/find-verification.server';
import { Refusal } from '~/domain/refusal';
import { anyone } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { Paper } from '~/ui/certificates/paper';
import { lightOf } from '~/ui/certificates/status';
import { ButtonLink } from '~/ui/primitives/button';
import { Lamp } from '~/ui/primitives/lamp';
import { Moment } from '~/ui/primitives/moment';
import { Page, Section } from '~/ui/primitives/page';
import { useFormat, useLocale, useMessage, useWords } from '~/ui/primitives/words';
import { ErrorPage } from '~/ui/shell/error-page';

export const handle = { words: ['certificates'] };

/** A certificate's public page. Whatever cannot be a number is answered like a number nobody has. */
export const loader = anyone.read(async ({ request, now, language }) => {
  const certificate = await findVerification(numberIn(request), now);
  const { holder, number } = certificate;
  return {
    title: translate(language)('certificates:verification.title', { holder }),
    certificate,
    shown: showNumber(number),
    at: now,
  };
});

/** The last part of the address as it was typed, spaces and hyphens included. */
function numberIn(request: Request): string {
  const typed = new URL(request.url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(typed.replace(/\.data$/, ''));
  } catch {
    throw new Refusal('number-unknown');
  }
}

/** A person's name does not belong into a search engine or a shared cache. */
export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store' });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Greenroom` : 'Greenroom 候场' },
  { name: 'robots', content: 'noindex' },
];

export default function Verification() {
  const { certificate, shown, at } = useLoaderData<typeof loader>();
  const { t } = useWords('certificates');
  const format = useFormat();
  const { language } = useLocale();
  const { status, changedAt, issuer } = certificate;
  const decided = status === 'suspended' || status === 'revoked' || status === 'superseded' ? status : null;
  return (
    <Page
      above={t('verification.checkedAt', { moment: format.moment(at) })}
      title={
        <span className="flex items-center gap-2">
          <Lamp light={lightOf(status)} size={56} quiet word="" />
          <span>{t(`status.${status}`)}</span>
        </span>
      }
      lead={t(`verification.meaning.${status}`)}
    >
      {decided && changedAt !== null && (
        <p className="mb-3">
          {t(`verification.since.${decided}`)} <Moment at={changedAt} only="date" />
          <br />
          {t('verification.by')} {issuer?.[language] ?? t('issuer')}
        </p>
      )}
      <Section title={t('verification.compare')}>
        <p className="mb-2 max-w-[40rem] text-pencil">{t('verification.compareLead')}</p>
        <Paper {...certificate} shown={shown} />
        <p className="mt-3 max-w-[40rem] text-small text-pencil">{t('verification.notClearance')}</p>
        <p className="mt-1 max-w-[40rem] text-small text-pencil print:hidden">{t('verification.print')}</p>
      </Section>
      <p className="mt-4 print:hidden">
        <ButtonLink to="/verify" weight="secondary">
          {t('verify.again')}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** There is no such certificate, whether or not the number could be one. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { t } = useWords('certificates');
  const word = useMessage();
  if (!isRouteErrorResponse(error) || error.status !== 404) return <ErrorPage />;
  return (
    <Page title={t('verification.missingTitle')} lead={word('refusals:number-unknown')}>
      <ButtonLink to="/verify">{t('verify.again')}</ButtonLink>
    </Page>
  );
}
