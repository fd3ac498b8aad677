import { Field, Select } from '../primitives/form';
import { useWords } from '../primitives/words';

/** What a class is called, where its dates are meant, and when it begins. */
export function ClassFields({
  zones,
  zone,
  names = { nameEn: '', nameZh: '', startsOn: null },
  team,
}: {
  zones: readonly string[];
  zone: string;
  names?: { nameEn: string; nameZh: string; startsOn: string | null };
  team: boolean;
}) {
  const { t } = useWords('classes');
  return (
    <>
      <Field
        name="nameEn"
        label={t('settings.nameEn')}
        defaultValue={names.nameEn}
        maxLength={120}
        autoComplete="off"
        required
      />
      <Field
        name="nameZh"
        label={t('settings.nameZh')}
        defaultValue={names.nameZh}
        maxLength={120}
        autoComplete="off"
        required
      />
      <Select
        name="zone"
        label={t('settings.zone')}
        defaultValue={zone}
        options={zones.map((name) => ({ value: name, text: name.replaceAll('_', ' ') }))}
      />
      <Field
        name="startsOn"
        type="date"
        label={t('settings.startsOn')}
        hint={t(team ? 'settings.startsOnTeamHint' : 'settings.startsOnHint')}
        defaultValue={names.startsOn ?? ''}
        optional
      />
    </>
  );
}
