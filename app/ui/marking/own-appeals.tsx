import { Trans } from 'react-i18next';
import type { OwnAppeals as Found } from '~/domain/exams/appeals/find-own-appeals.server';
import { Button } from '../primitives/button';
import { Form, FormRefusal, Notice, Select, TextArea } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Section } from '../primitives/page';
import { useRefused } from '../primitives/refused';
import { useWords } from '../primitives/words';

export type AppealDone = 'sent' | 'withdrawn' | null;

/** The appeals against one's own result, and the way to send one while there is time. Questions are numbers here. */
export function OwnAppeals({ found, done }: { found: Found; done: AppealDone }) {
  const { t } = useWords('marking');
  const { until, open, appeals } = found;
  if (!open && appeals.length === 0) return null;
  return (
    <Section title={t('appeal.title')} id="appeals">
      {done && (
        <div className="mb-2">
          <Notice>{t(`appeal.${done}`)}</Notice>
        </div>
      )}
      <p className="mb-2 max-w-[41rem]">
        <Trans t={t} i18nKey={open ? 'appeal.lead' : 'appeal.over'} components={{ 1: <Moment at={until} /> }} />
      </p>
      {appeals.length > 0 && <Sent appeals={appeals} />}
      {open && found.places.length > 0 && <SendAppeal places={found.places} />}
    </Section>
  );
}

function Sent({ appeals }: Pick<Found, 'appeals'>) {
  const { t } = useWords('marking');
  return (
    <div className="mb-3">
      <h3 className="mb-1 text-body">{t('appeal.own')}</h3>
      <FormRefusal intent="withdraw" />
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('appeal.place')}</th>
            <th scope="col">{t('appeal.state')}</th>
            <th scope="col">{t('appeal.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {appeals.map((appeal) => (
            <Row key={appeal.id} appeal={appeal} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ appeal: { id, place, section, state, reason, answer } }: { appeal: Found['appeals'][number] }) {
  const { t } = useWords('marking');
  return (
    <tr>
      <th scope="row">{t('appeal.placeOf', { place: place + 1, section })}</th>
      <td className="max-wide:basis-full">
        <span className="whitespace-nowrap">{t(`appeal.states.${state}`)}</span>
        {state === 'open' && <Withdraw id={id} place={place} />}
      </td>
      <td className="max-wide:basis-full">
        <p className="whitespace-pre-line text-pencil wrap-anywhere">{reason}</p>
        {answer !== null && (
          <p className="mt-1 border-s-2 border-ink ps-1.5 whitespace-pre-line wrap-anywhere">
            <span className="block text-small text-pencil">{t('appeal.answer')}</span>
            {answer}
          </p>
        )}
      </td>
    </tr>
  );
}

/** A native disclosure asks once more: an appeal that was withdrawn cannot be sent again. */
function Withdraw({ id, place }: { id: string; place: number }) {
  const { t } = useWords('marking');
  return (
    <details>
      <summary className="min-h-[44px] cursor-pointer py-1" aria-label={t('appeal.withdrawOf', { place: place + 1 })}>
        {t('appeal.withdraw')}
      </summary>
      <p className="mb-1 text-small text-pencil">{t('appeal.withdrawNote')}</p>
      <Form intent="withdraw">
        <input type="hidden" name="appealId" value={id} />
        <div>
          <Button weight="secondary">{t('appeal.withdraw')}</Button>
        </div>
      </Form>
    </details>
  );
}

function SendAppeal({ places }: Pick<Found, 'places'>) {
  const { t } = useWords('marking');
  const refused = useRefused().form?.initialValue?.intent === 'appeal';
  return (
    <details open={refused}>
      <summary className="min-h-[44px] cursor-pointer py-1 font-strong">{t('appeal.open')}</summary>
      <div className="mt-1">
        <Form intent="appeal">
          <Select
            name="question"
            label={t('appeal.place')}
            defaultValue=""
            options={[
              { value: '', text: t('appeal.placeChoose') },
              ...places.map(({ place, section }) => ({
                value: String(place + 1),
                text: t('appeal.placeOf', { place: place + 1, section }),
              })),
            ]}
          />
          <TextArea name="reason" label={t('appeal.reason')} hint={t('appeal.reasonHint')} rows={6} maxLength={2000} />
          <div>
            <Button>{t('appeal.submit')}</Button>
          </div>
        </Form>
      </div>
    </details>
  );
}
