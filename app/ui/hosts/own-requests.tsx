import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Form } from '../primitives/form';
import { useFormat, useWords } from '../primitives/words';
import { SlotTime } from './slot-time';
import { useTrade } from './trade-words';

type Place = { store: string; platform: string; enterprise: string };
type AskedBinding = Place & {
  id: string;
  askedAt: number;
  markets: string[] | null;
  languages: string[] | null;
};
type Invitation = Place & {
  invitationId: string;
  title: string;
  market: string | null;
  language: string | null;
  startsAt: number;
  endsAt: number;
};

/** What stores ask of a host: bindings and guests' places, each with what it is for and the answer. */
export function OwnRequests({
  bindings,
  invitations,
}: {
  bindings: readonly AskedBinding[];
  invitations: readonly Invitation[];
}) {
  const { t } = useWords('hosts');
  const format = useFormat();
  const trade = useTrade();
  const scope = (markets: string[] | null, languages: string[] | null) =>
    `${trade.markets(markets, t('mine.anyMarket'))} · ${trade.languages(languages, t('mine.anyLanguage'))}`;
  const only = (code: string | null) => (code === null ? null : [code]);
  return (
    <Form wide>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('mine.requests')}</th>
            <th scope="col">{t('mine.enterprise')}</th>
            <th scope="col">{t('mine.what')}</th>
            <th scope="col">{t('mine.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {bindings.map(({ id, store, platform, enterprise, askedAt, markets, languages }) => (
            <tr key={id}>
              <th scope="row">
                {t('mine.bindingFor', { store })}
                <span className="block text-small font-plain text-pencil">
                  {platform} · {t('mine.asked', { date: format.date(askedAt) })}
                </span>
              </th>
              <td>{enterprise}</td>
              <td>
                <ColumnLabel>{t('mine.what')}</ColumnLabel>
                {scope(markets, languages)}
              </td>
              <Answers accept="accept" decline="decline" id={id} which={store} />
            </tr>
          ))}
          {invitations.map(
            ({ invitationId, store, platform, enterprise, title, startsAt, endsAt, market, language }) => (
              <tr key={invitationId}>
                <th scope="row">
                  {t('mine.guestFor', { store })}
                  <span className="block text-small font-plain text-pencil">{platform}</span>
                </th>
                <td>{enterprise}</td>
                <td>
                  {title}
                  <span className="block text-small">
                    <SlotTime startsAt={startsAt} endsAt={endsAt} />
                  </span>
                  <span className="block text-small text-pencil">{scope(only(market), only(language))}</span>
                </td>
                <Answers accept="join" decline="refuse" id={invitationId} which={title} />
              </tr>
            ),
          )}
        </tbody>
      </table>
      {bindings.length > 0 && <p className="max-w-[40rem] text-small text-pencil">{t('mine.requestsLead')}</p>}
      {invitations.length > 0 && <p className="max-w-[40rem] text-small text-pencil">{t('mine.guestLead')}</p>}
    </Form>
  );
}

function Answers({ accept, decline, id, which }: { accept: string; decline: string; id: string; which: string }) {
  const { t } = useWords('hosts');
  return (
    <td>
      <span className="flex flex-wrap gap-1 py-0.5">
        <Button name={accept} value={id} aria-label={`${t('mine.accept')}: ${which}`}>
          {t('mine.accept')}
        </Button>
        <Button name={decline} value={id} weight="secondary" aria-label={`${t('mine.decline')}: ${which}`}>
          {t('mine.decline')}
        </Button>
      </span>
    </td>
  );
}
