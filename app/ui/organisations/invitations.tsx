import { Form as PlainForm } from '@remix-run/react';
import type { InvitationState } from '~/domain/organisations/invitations/invitation-transitions';
import type { MembershipRole } from '~/domain/people/actor';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { FormRefusal } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useWords } from '../primitives/words';

type Invitation = {
  id: string;
  role: MembershipRole;
  email: string | null;
  inviter: string;
  acceptedBy: string | null;
  expiresAt: number;
  state: InvitationState;
};

/** Who was invited, and how each invitation stands. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useWords('membership');
  if (invitations.length === 0) return <Empty title={t('invitations.emptyTitle')}>{t('invitations.empty')}</Empty>;
  return (
    <>
      <FormRefusal intent="withdraw" />
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('invitations.to')}</th>
            <th scope="col">{t('invitations.role')}</th>
            <th scope="col">{t('invitations.by')}</th>
            <th scope="col">{t('invitations.state')}</th>
            <th scope="col">{t('invitations.until')}</th>
            <th scope="col">{t('invitations.act')}</th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <Row key={invitation.id} {...invitation} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ id, role, email, inviter, acceptedBy, expiresAt, state }: Invitation) {
  const { t } = useWords('membership');
  const whom = email ?? t('invitations.anybody');
  return (
    <tr>
      <th scope="row" className="wrap-anywhere">
        {whom}
      </th>
      <td>{t(`roles.${role}`)}</td>
      <td>
        <ColumnLabel>{t('invitations.by')}</ColumnLabel>
        {inviter}
      </td>
      <td>
        {state === 'accepted' && acceptedBy
          ? t('invitations.acceptedBy', { name: acceptedBy })
          : t(`invitations.states.${state}`)}
      </td>
      <td className="text-pencil">
        <ColumnLabel>{t('invitations.until')}</ColumnLabel>
        <Moment at={expiresAt} only="date" />
      </td>
      <td>
        {state === 'open' && (
          <PlainForm method="post">
            <input type="hidden" name="intent" value="withdraw" />
            <input type="hidden" name="invitationId" value={id} />
            <Button weight="secondary" aria-label={t('invitations.withdrawOf', { name: whom })}>
              {t('invitations.withdraw')}
            </Button>
          </PlainForm>
        )}
      </td>
    </tr>
  );
}
