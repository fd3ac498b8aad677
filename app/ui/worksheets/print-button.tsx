import { Button } from '../primitives/button';
import { useHydrated } from '../primitives/hydrated';
import { useWords } from '../primitives/words';

/** Prints the page; a browser without scripts has a command of its own, which the page names. */
export function PrintButton({ weight }: { weight: 'primary' | 'secondary' }) {
  const { t } = useWords('worksheets');
  if (!useHydrated()) return <noscript>{t('sheet.printHint')}</noscript>;
  return (
    <Button type="button" weight={weight} onClick={() => window.print()}>
      {t('sheet.print')}
    </Button>
  );
}
