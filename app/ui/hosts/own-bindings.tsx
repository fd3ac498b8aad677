import type { BindingState } from '~/domain/hosts/binding-transitions';
import type { Light } from '~/domain/hosts/clearance';
import { Button } from '../primitives/button';
import { Form } from '../primitives/form';
import { Lamp } from '../primitives/lamp';
import { Empty } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

type Binding = {
  id: string;
  store: string;
  platform: string;
  enterprise: string;
  state: BindingState;
  askedAt: number;
  light: Light;
};

/** The stores a host is bound to or asked for, with what they may answer. */
export function OwnBindings({ bindings }: { bindings: readonly Binding[] }) {
  const { t } = useWords('hosts');
  const format = useFormat();
  if (bindings.length === 0) return <Empty title={t('mine.bindingsEmptyTitle')}>{t('mine.bindingsEmpty')}</Empty>;
  return (
    <Form wide>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('mine.store')}</th>
            <th scope="col">{t('mine.enterprise')}</th>
            <th scope="col">{t('mine.light')}</th>
            <th scope="col">{t('mine.standing')}</th>
            <th scope="col">{t('mine.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {bindings.map(({ id, store, platform, enterprise, state, askedAt, light }) => (
            <tr key={id}>
              <th scope="row">
                {store} <span className="block text-small font-plain text-pencil">{platform}</span>
              </th>
              <td>{enterprise}</td>
              <td>
                <Lamp light={light} size={16} />
              </td>
              <td>{state === 'asked' ? t('mine.asked', { date: format.date(askedAt) }) : t('mine.inForce')}</td>
              <td>
                {state === 'asked' ? (
                  <span className="flex flex-wrap gap-1 py-0.5">
                    <Button name="accept" value={id} aria-label={`${t('mine.accept')}: ${store}`}>
                      {t('mine.accept')}
                    </Button>
                    <Button name="decline" value={id} weight="secondary" aria-label={`${t('mine.decline')}: ${store}`}>
                      {t('mine.decline')}
                    </Button>
                  </span>
                ) : (
                  <Button name="end" value={id} weight="secondary" aria-label={`${t('mine.end')}: ${store}`}>
                    {t('mine.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Form>
  );
}
