import { useEffect, useState } from 'react';
import { Select } from '../primitives/form';
import { useWords } from '../primitives/words';

/**
 * The time zone, of those the server knows. Where nobody chose one yet (`guess`), the browser's own is put forward once
 * the page has come to life.
 */
export function ZoneSelect({ zones, zone, guess = false }: { zones: string[]; zone: string; guess?: boolean }) {
  const { t } = useWords('people');
  const [present, setPresent] = useState(zone);
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (guess && zones.includes(own)) setPresent(own);
  }, [guess, zones]);
  return (
    <Select
      key={present}
      name="zone"
      label={t('zone')}
      hint={t('zoneHint')}
      defaultValue={present}
      options={zones.map((name) => ({ value: name, text: name.replaceAll('_', ' ') }))}
    />
  );
}
