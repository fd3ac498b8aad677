import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { ButtonLink } from '../primitives/button';
import { Page } from '../primitives/page';
import { useMessage, useWords } from '../primitives/words';
import { ErrorPage } from '../shell/error-page';

/** There is no such certificate, whether or not the number could be one. */
export function MissingCertificate() {
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
