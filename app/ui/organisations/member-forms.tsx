import type { MembershipRole } from '~/domain/people/actor';
import { Button } from '../primitives/button';
import { Field, Form, Select } from '../primitives/form';
import { useWords } from '../primitives/words';

/** Another role for a member. */
export function GiveRole({ organisationId, others }: { organisationId: string; others: readonly MembershipRole[] }) {
  const { t } = useWords('membership');
  return (
    <Form intent="give">
      <input type="hidden" name="organisationId" value={organisationId} />
      <Select
        name="role"
        label={t('member.role')}
        hint={t('member.giveLead')}
        options={others.map((role) => ({ value: role, text: t(`roles.${role}`) }))}
      />
      <div>
        <Button>{t('member.giveButton')}</Button>
      </div>
    </Form>
  );
}

/** The end of a role, or of all a member holds, with the reason. */
export function EndMembership({
  organisationId,
  held,
}: {
  organisationId: string;
  held: readonly { role: MembershipRole }[];
}) {
  const { t } = useWords('membership');
  const each = held.map(({ role }) => ({
    value: role as string,
    text: t('member.only', { role: t(`roles.${role}`) }),
  }));
  const options = [...(held.length > 1 ? each : []), { value: 'everything', text: t('member.everything') }];
  return (
    <Form intent="take">
      <p className="text-pencil">{t('member.endLead')}</p>
      <input type="hidden" name="organisationId" value={organisationId} />
      <Select name="what" label={t('member.what')} options={options} />
      <Field name="reason" label={t('member.reason')} hint={t('member.reasonHint')} maxLength={500} required />
      <div>
        <Button weight="grave">{t('member.endButton')}</Button>
      </div>
    </Form>
  );
}
