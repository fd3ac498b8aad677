import type { ReactNode } from 'react';
import type { BothLanguages } from '~/domain/both-languages';
import type { LeftOutReason } from '~/domain/certificates/issuing/plan-issue';
import { Button, ButtonLink } from '../primitives/button';
import { Form, FormRefusal, useSending } from '../primitives/form';
import { Page, Section } from '../primitives/page';
import { useFormat, useLocale, useWords } from '../primitives/words';
import { NarrowScopes, type OfferedCodes } from './narrow-scopes';
import { type PlannedCertificate, PlannedTable } from './planned-table';
import { ScopeFacts } from './scope-facts';

type LeftOut = { sittingId: string; person: string; email: string; why: LeftOutReason };
type Asked = { sittingIds: readonly string[] | null; scopes: OfferedCodes };

/** Everything that issuing would do, before it is done by one click. */
export function PreviewPage({
  above,
  title,
  planned,
  leftOut,
  asked,
  offered,
  signs,
}: {
  above: ReactNode;
  title: string;
  planned: readonly PlannedCertificate[];
  leftOut: readonly LeftOut[];
  asked: Asked;
  offered: OfferedCodes;
  signs: { name: BothLanguages; title: BothLanguages } | null;
}) {
  const { t } = useWords('issuing');
  const { t: register } = useWords('certificates');
  const nothing = planned.length === 0;
  const lead = nothing
    ? t(leftOut.length === 0 ? 'preview.nothingAtAll' : 'preview.nothing')
    : t('preview.lead', { count: planned.length });
  return (
    <Page above={above} title={title} lead={lead} wide>
      {nothing ? (
        <>
          <FormRefusal />
          <ButtonLink to="/admin/certificates" className="mt-2">
            {t('preview.back')}
          </ButtonLink>
        </>
      ) : (
        <>
          <Section title={t('preview.covers')}>
            <Covers planned={planned} />
            <NarrowScopes offered={offered} asked={asked} />
          </Section>
          <Section title={t('preview.certificates')}>
            <Form intent="issue" wide>
              {Object.entries(asked.scopes).flatMap(([name, codes]) =>
                codes?.map((code) => <input key={`${name} ${code}`} type="hidden" name={name} value={code} />),
              )}
              <p className="max-w-[40rem] text-small text-pencil">{register('register.identityNote')}</p>
              <PlannedTable planned={planned} />
              <Finish count={planned.length} signs={signs} />
            </Form>
          </Section>
        </>
      )}
      {leftOut.length > 0 && <LeftOutTable leftOut={leftOut} />}
    </Page>
  );
}

/** What they cover: once where it is the same for all, otherwise for each kind with the names it is for. */
function Covers({ planned }: { planned: readonly PlannedCertificate[] }) {
  const format = useFormat();
  const kinds = new Map<string, PlannedCertificate[]>();
  for (const each of planned) {
    const key = JSON.stringify(each.scopes);
    kinds.set(key, [...(kinds.get(key) ?? []), each]);
  }
  return [...kinds].map(([key, alike]) => (
    <div key={key} className="mb-3">
      {kinds.size > 1 && <p className="mb-1">{format.list(alike.map(({ holder }) => holder))}</p>}
      {alike[0] && <ScopeFacts scopes={alike[0].scopes} />}
    </div>
  ));
}

function Finish({ count, signs }: { count: number; signs: { name: BothLanguages; title: BothLanguages } | null }) {
  const { t } = useWords('issuing');
  const { language } = useLocale();
  const sending = useSending();
  return (
    <div>
      <p className="max-w-[40rem]">
        {signs ? t('preview.signs', { name: signs.name[language], title: signs.title[language] }) : t('queue.unsigned')}
      </p>
      <p className="mb-2 max-w-[40rem] text-pencil">{t('preview.final')}</p>
      <Button disabled={sending}>{t('preview.button', { count })}</Button>
    </div>
  );
}

function LeftOutTable({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const { t } = useWords('issuing');
  const { t: register } = useWords('certificates');
  return (
    <Section title={t('preview.leftOut')}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{register('register.person')}</th>
            <th scope="col">{t('preview.why')}</th>
          </tr>
        </thead>
        <tbody>
          {leftOut.map(({ sittingId, person, email, why }) => (
            <tr key={sittingId}>
              <th scope="row">
                <span className="wrap-anywhere">{person}</span>
                <span className="block text-small font-plain wrap-anywhere text-pencil">{email}</span>
              </th>
              <td>{t(`preview.reasons.${why}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
