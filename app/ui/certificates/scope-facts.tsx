import type { Scopes } from '~/domain/certificates/scopes';
import { Facts } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { useCodeWord } from './code-word';

const names = ['languages', 'categories', 'markets'] as const;

/** What a certificate covers, in words. */
export function ScopeFacts({ scopes }: { scopes: Scopes }) {
  const { t } = useWords('issuing');
  const word = useCodeWord();
  const { list } = useFormat();
  return (
    <Facts
      facts={names.map((name) => ({
        term: t(`scope.${name}`),
        value: scopes[name].length === 0 ? t('scope.unlimited') : list(scopes[name].map((code) => word(name, code))),
      }))}
    />
  );
}
