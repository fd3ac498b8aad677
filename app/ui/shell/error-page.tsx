import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { RootData } from '~/root';
import { ButtonLink } from '../primitives/button';
import { Page } from '../primitives/page';
import type { Refused } from '../primitives/refused';
import { useMessage, useWords } from '../primitives/words';
import { OrganisationSwitch } from './organisation-bar';

/** What a page says when it could not be shown: which rule refused it, that it does not exist, or that we failed. */
export function ErrorPage() {
  const error = useRouteError();
  const { t } = useWords('shell');
  const word = useMessage();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = status === 404 ? 'missing' : status === 403 ? 'forbidden' : status < 500 ? 'refused' : 'failed';
  const refusal = isRouteErrorResponse(error) ? (error.data as Refused | null)?.refusal : undefined;
  const lead = refusal ? word(`refusals:${refusal.code}|${JSON.stringify(refusal.facts)}`) : t(`error.${kind}.lead`);
  return (
    <Page above={String(status)} title={t(`error.${kind}.title`)} lead={lead}>
      {kind === 'missing' && <Elsewhere />}
      <div className="flex flex-wrap gap-2">
        <ButtonLink to="/">{t('error.home')}</ButtonLink>
        <ButtonLink to="/search" weight="secondary">
          {t('nav.search')}
        </ButtonLink>
      </div>
    </Page>
  );
}

/** Somebody of several organisations is told for which one they looked, since another may have what they look for. */
function Elsewhere() {
  const { t } = useWords('shell');
  const organisations = useRouteLoaderData<RootData>('root')?.viewer?.organisations ?? [];
  const present = organisations.find(({ here }) => here);
  if (!present || organisations.length < 2) return null;
  return (
    <div className="mb-4">
      <p>{t('organisation.missing', { name: present.name })}</p>
      <OrganisationSwitch />
    </div>
  );
}
