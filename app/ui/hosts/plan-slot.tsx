import { Button } from '../primitives/button';
import { Field, Form, Select } from '../primitives/form';
import { useFormat, useLocale, useWords } from '../primitives/words';
import { useTrade } from './trade-words';

/** A new broadcast: where, when, for whom, and with which host. */
export function PlanSlot({
  stores,
  hosts,
}: {
  stores: readonly { id: string; name: string; platform: string }[];
  hosts: readonly { personId: string; name: string; stores: string[] }[];
}) {
  const { t } = useWords('board');
  const { zone } = useLocale();
  const format = useFormat();
  const trade = useTrade();
  const any = { value: '', text: t('slots.any') };
  const clock = { zone: zone.replaceAll('_', ' ') };
  return (
    <Form>
      <Select
        name="storeId"
        label={t('store')}
        options={stores.map(({ id, name, platform }) => ({ value: id, text: `${name} (${platform})` }))}
      />
      <Field
        name="title"
        label={t('slots.slotTitle')}
        hint={t('slots.slotTitleHint')}
        maxLength={120}
        autoComplete="off"
        required
      />
      <Field name="startsAt" type="datetime-local" label={t('slots.startsAt', clock)} required />
      <Field name="endsAt" type="datetime-local" label={t('slots.endsAt', clock)} required />
      <Select name="market" label={t('market')} options={[any, ...trade.marketOptions]} />
      <Select name="language" label={t('language')} options={[any, ...trade.languageOptions]} />
      <Select
        name="personId"
        label={t('host')}
        hint={t('slots.hostHint')}
        options={[
          { value: '', text: t('nobody') },
          ...hosts.map(({ personId, name, stores: bound }) => ({
            value: personId,
            text: `${name} (${format.list(bound)})`,
          })),
        ]}
      />
      <div>
        <Button>{t('slots.submit')}</Button>
      </div>
    </Form>
  );
}
