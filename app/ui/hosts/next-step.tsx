import type { Reason } from '~/domain/hosts/clearance/clearance';
import { ButtonLink } from '../primitives/button';
import { useWords } from '../primitives/words';

/** Where somebody changes a reason themselves; what is not here is somebody else's act. */
const steps = {
  'no-account': { to: '/continue', word: 'start' },
  'in-training': { to: '/continue', word: 'continue' },
  'not-passed': { to: '/exam', word: 'exam' },
  'certificate-revoked': { to: '/exam', word: 'exam' },
  'certificate-expired': { to: '/exam', word: 'exam' },
  'account-revoked': { to: '/exam', word: 'exam' },
} as const satisfies Partial<Record<Reason, { to: string; word: string }>>;

const isOwnStep = (reason: Reason): reason is keyof typeof steps => reason in steps;

/** The one step of one's own that changes the light; without one, that there is nothing to do. */
export function NextStep({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useWords('hosts');
  const awaited = reasons.includes('certificate-awaited');
  const reason = awaited ? undefined : reasons.find(isOwnStep);
  if (!reason) return <p className="text-pencil">{t('mine.wait')}</p>;
  return <ButtonLink to={steps[reason].to}>{t(`step.${steps[reason].word}`)}</ButtonLink>;
}
