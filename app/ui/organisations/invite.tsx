import { languages } from '~/domain/language';
import type { MembershipRole } from '~/domain/people/actor';
import { Button } from '../primitives/button';
import { Field, Form, Select } from '../primitives/form';
import { ShownOnce } from '../primitives/shown-once';
import { useLocale, useWords } from '../primitives/words';

type Offered = {
  organisationId: string;
  roles: readonly MembershipRole[];
  days: { least: number; usual: number; most: number };
};

/** One person by their address, who alone can accept. */
export function InviteByMail(offered: Offered) {
  const { t } = useWords('membership');
  const { language } = useLocale();
  return (
    <Form intent="mail">
      <p className="text-pencil">{t('invitations.byMailLead')}</p>
      <Field name="email" type="email" label={t('invitations.email')} autoComplete="off" required />
      <ForWhat {...offered} />
      <Select
        name="language"
        label={t('invitations.language')}
        hint={t('invitations.languageHint')}
        defaultValue={language}
        options={languages.map((value) => ({ value, text: t(`invitations.languages.${value}`) }))}
      />
      <div>
        <Button>{t('invitations.mailButton')}</Button>
      </div>
    </Form>
  );
}

/** One person, whoever it is that opens the link. */
export function InviteByLink(offered: Offered) {
  const { t } = useWords('membership');
  return (
    <Form intent="link">
      <p className="text-pencil">{t('invitations.byLinkLead')}</p>
      <ForWhat {...offered} />
      <div>
        <Button weight="secondary">{t('invitations.linkButton')}</Button>
      </div>
    </Form>
  );
}

function ForWhat({ organisationId, roles, days }: Offered) {
  const { t } = useWords('membership');
  return (
    <>
      <input type="hidden" name="organisationId" value={organisationId} />
      <Select
        name="role"
        label={t('invitations.role')}
        options={roles.map((role) => ({ value: role, text: t(`roles.${role}`) }))}
      />
      <Field
        name="days"
        type="number"
        inputMode="numeric"
        label={t('invitations.days')}
        hint={t('invitations.daysHint', { least: days.least, most: days.most })}
        defaultValue={String(days.usual)}
        min={days.least}
        max={days.most}
      />
    </>
  );
}

/** A link that was just made, to copy or to be scanned: black on white whatever the theme, or no camera reads it. */
export function InvitationLink({ link, code }: { link: string; code: { size: number; path: string } }) {
  const { t } = useWords('membership');
  const around = 2;
  const side = code.size + 2 * around;
  return (
    <ShownOnce
      title={t('invitations.onceTitle')}
      lead={t('invitations.once')}
      label={t('invitations.onceLabel')}
      secret={link}
    >
      <svg
        role="img"
        aria-label={t('invitations.code')}
        viewBox={`${-around} ${-around} ${side} ${side}`}
        shapeRendering="crispEdges"
        className="mt-2 size-[12rem]"
      >
        <rect x={-around} y={-around} width={side} height={side} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
    </ShownOnce>
  );
}
