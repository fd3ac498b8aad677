import type { MembershipRole } from '~/domain/people/actor';
import { Facts } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

/** What somebody is in an organisation, and since when. */
export function OwnMembership({ held }: { held: readonly { role: MembershipRole; since: number }[] }) {
  const { t } = useWords('membership');
  const format = useFormat();
  return (
    <Facts
      facts={held.map(({ role, since }) => ({
        term: t(`roles.${role}`),
        value: t('own.since', { date: format.date(since) }),
      }))}
    />
  );
}
