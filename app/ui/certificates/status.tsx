import type { CertificateStatus } from '~/domain/certificates/certificate-status';
import type { Light } from '~/domain/hosts/clearance/clearance';
import { Lamp } from '../primitives/lamp';
import { useWords } from '../primitives/words';

/** The light of a certificate: green while it is valid, amber when it expires soon, grey when it is worth nothing now. */
export const lightOf = (status: CertificateStatus): Light =>
  status === 'valid' ? 'green' : status === 'expiring' ? 'amber' : 'grey';

/** A certificate's status in a table: lamp and word. */
export function Status({ status }: { status: CertificateStatus }) {
  const { t } = useWords('certificates');
  return <Lamp light={lightOf(status)} size={16} word={t(`status.${status}`)} />;
}
