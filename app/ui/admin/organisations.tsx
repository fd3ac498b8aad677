import { Link } from '@remix-run/react';
import type { OrganisationKind } from '~/domain/organisations/organisation';
import { Button } from '../primitives/button';
import { Field, Form, Select } from '../primitives/form';
import { Empty, Section } from '../primitives/page';
import { useFormat, useLocale, useWords } from '../primitives/words';

type Row = { id: string; kind: OrganisationKind; nameEn: string; nameZh: string; city: string; members: number };

/** Every organisation, each leading to who belongs to it. */
export function Organisations({ organisations }: { organisations: Row[] }) {
  const { t } = useWords('admin');
  const { language } = useLocale();
  const format = useFormat();
  if (organisations.length === 0) {
    return <Empty title={t('organisations.none')}>{t('organisations.noneHint')}</Empty>;
  }
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('organisations.name')}</th>
          <th scope="col">{t('organisations.kind')}</th>
          <th scope="col">{t('organisations.city')}</th>
          <th scope="col">{t('organisations.members')}</th>
        </tr>
      </thead>
      <tbody>
        {organisations.map(({ id, kind, nameEn, nameZh, city, members }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`?of=${id}`}>{language === 'zh' ? nameZh : nameEn}</Link>
            </th>
            <td>{t(`organisations.kinds.${kind}`)}</td>
            <td>{city}</td>
            <td>{format.number(members)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The form that enters one. */
export function NewOrganisation({ kinds }: { kinds: readonly OrganisationKind[] }) {
  const { t } = useWords('admin');
  return (
    <Section title={t('organisations.create')} id="create">
      <Form intent="create">
        <Select
          name="kind"
          label={t('organisations.kind')}
          options={kinds.map((kind) => ({ value: kind, text: t(`organisations.kinds.${kind}`) }))}
        />
        <Field name="nameEn" label={t('organisations.nameEn')} maxLength={120} required />
        <Field name="nameZh" label={t('organisations.nameZh')} maxLength={120} required />
        <Field name="city" label={t('organisations.city')} maxLength={120} required />
        <Button>{t('organisations.button')}</Button>
      </Form>
    </Section>
  );
}
