import type { Light } from '~/domain/hosts/clearance/clearance';
import type { StoreReason } from '~/domain/hosts/clearance/store-clearance';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Form } from '../primitives/form';
import { Lamp } from '../primitives/lamp';
import { Empty } from '../primitives/page';
import { useWords } from '../primitives/words';
import { useTrade } from './trade-words';
import { WhyNot } from './why-not';

type Binding = {
  id: string;
  store: string;
  platform: string;
  enterprise: string;
  markets: string[] | null;
  languages: string[] | null;
  light: Light;
  reasons: StoreReason[];
};

/** The stores a host is bound to: what for, whether they may go live there now, and what comes next where not. */
export function OwnBindings({ bindings }: { bindings: readonly Binding[] }) {
  const { t } = useWords('hosts');
  const trade = useTrade();
  if (bindings.length === 0) return <Empty title={t('mine.bindingsEmptyTitle')}>{t('mine.bindingsEmpty')}</Empty>;
  return (
    <Form wide>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('mine.store')}</th>
            <th scope="col">{t('mine.what')}</th>
            <th scope="col">{t('mine.light')}</th>
            <th scope="col">{t('mine.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {bindings.map(({ id, store, platform, enterprise, markets, languages, light, reasons }) => (
            <tr key={id}>
              <th scope="row">
                {store}
                <span className="block text-small font-plain text-pencil">
                  {platform} · {enterprise}
                </span>
              </th>
              <td>
                <ColumnLabel>{t('mine.what')}</ColumnLabel>
                {trade.markets(markets, t('mine.anyMarket'))} · {trade.languages(languages, t('mine.anyLanguage'))}
              </td>
              <td>
                <Lamp light={light} size={16} />
                <WhyNot reasons={reasons} />
              </td>
              <td>
                <Button name="end" value={id} weight="secondary" aria-label={`${t('mine.end')}: ${store}`}>
                  {t('mine.end')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Form>
  );
}
