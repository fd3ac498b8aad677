import { Link } from '@remix-run/react';
import { showNumber } from '~/domain/certificates/certificate-number';

/** Another certificate's number, which leads to its public page. */
export function NumberLink({ number }: { number: string }) {
  return (
    <Link to={`/verify/${number}`} className="tabular-nums">
      {showNumber(number)}
    </Link>
  );
}
