import { Link } from '@remix-run/react';
import type { MembershipRole } from '~/domain/people/actor';
import { Button, ButtonLink } from '../primitives/button';
import { Field, Form, Select } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty, Section } from '../primitives/page';
import { useWords } from '../primitives/words';

type Member = { id: string; personId: string; name: string; email: string; role: MembershipRole; since: number };
type Shown = { organisation: { id: string; members: Member[] }; ending: Member | null; roles: MembershipRole[] };

/** Who belongs to an organisation, the form that adds somebody, and the one that ends a membership when asked for. */
export function Organisation({ organisation, ending, roles }: Shown) {
  const { t } = useWords('admin');
  const { id, members } = organisation;
  return (
    <>
      {ending && <Ending organisationId={id} member={ending} />}
      <Section title={t('organisations.members')}>
        {members.length === 0 ? (
          <Empty title={t('organisations.noMembers')}>{t('organisations.noMembersHint')}</Empty>
        ) : (
          <Members organisationId={id} members={members} />
        )}
      </Section>
      <Section title={t('organisations.add')} id="add">
        <Form intent="add" key={members.length}>
          <input type="hidden" name="organisationId" value={id} />
          <Field name="email" type="email" label={t('organisations.email')} required />
          <Select
            name="role"
            label={t('organisations.role')}
            options={roles.map((role) => ({ value: role, text: t(`roles.${role}`) }))}
          />
          <Button weight={ending ? 'secondary' : 'primary'}>{t('organisations.addButton')}</Button>
        </Form>
      </Section>
    </>
  );
}

function Members({ organisationId, members }: { organisationId: string; members: Member[] }) {
  const { t } = useWords('admin');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('organisations.person')}</th>
          <th scope="col">{t('organisations.role')}</th>
          <th scope="col">{t('people.email')}</th>
          <th scope="col">{t('organisations.since')}</th>
          <th scope="col">{t('organisations.act')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, personId, name, email, role, since }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/admin/people/${personId}`}>{name}</Link>
            </th>
            <td>{t(`roles.${role}`)}</td>
            <td className="wrap-anywhere">{email}</td>
            <td className="text-pencil">
              <Moment at={since} only="date" />
            </td>
            <td>
              <Link to={`?of=${organisationId}&end=${id}`} aria-label={t('organisations.endOf', { name })}>
                {t('organisations.end')}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ending({ organisationId, member }: { organisationId: string; member: Member }) {
  const { t } = useWords('admin');
  return (
    <Section title={t('organisations.endTitle')} id="end">
      <p className="mb-2">{t('organisations.endLead', { name: member.name, role: t(`roles.${member.role}`) })}</p>
      <Form intent="end">
        <input type="hidden" name="organisationId" value={organisationId} />
        <input type="hidden" name="membershipId" value={member.id} />
        <Field name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={500} required />
        <div className="flex flex-wrap gap-2">
          <Button>{t('organisations.endButton')}</Button>
          <ButtonLink to={`?of=${organisationId}`} weight="secondary">
            {t('organisations.keep')}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
