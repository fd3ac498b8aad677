import type { AccountCause } from '~/domain/hosts/account/account-transitions';
import { Button } from '../primitives/button';
import { Checkbox, Form, Select, TextArea } from '../primitives/form';
import { useWords } from '../primitives/words';

/** Records that the admin compared the host with their identity document. */
export function CheckIdentity({ own }: { own: boolean }) {
  const { t } = useWords('hosts');
  if (own) return <p>{t('file.own')}</p>;
  return (
    <>
      <h3 className="mb-1 text-lead">{t('file.check')}</h3>
      <p className="mb-2 max-w-[40rem] text-pencil">{t('file.checkLead')}</p>
      <Form intent="check">
        <Checkbox name="compared" label={t('file.compared')} />
        <Select
          name="ofAge"
          label={t('file.ofAge')}
          options={[
            { value: '', text: '–' },
            { value: 'yes', text: t('file.ofAgeYes') },
            { value: 'no', text: t('file.ofAgeNo') },
          ]}
        />
        <div>
          <Button weight="secondary">{t('file.record')}</Button>
        </div>
      </Form>
    </>
  );
}

const decisions = ['account-suspended', 'account-reinstated', 'account-revoked'] as const;

/** What an admin may decide of an account, or why nothing. */
export function DecideAccount({
  acts,
  suspendedByCertificate,
  awaitsSecondPerson,
}: {
  acts: readonly AccountCause[];
  suspendedByCertificate: boolean;
  awaitsSecondPerson: boolean;
}) {
  const { t } = useWords('hosts');
  const open = decisions.filter((act) => acts.includes(act));
  if (open.length === 0) return <p>{t('file.nothing')}</p>;
  return (
    <>
      <p className="mb-2 max-w-[40rem]">{t('file.irrevocable')}</p>
      {suspendedByCertificate && <p className="mb-2 max-w-[40rem]">{t('file.byCertificate')}</p>}
      {awaitsSecondPerson && <p className="mb-2 max-w-[40rem]">{t('file.secondPerson')}</p>}
      <Form intent="decide">
        <TextArea name="reason" label={t('file.reason')} hint={t('file.reasonHint')} maxLength={1000} />
        <div className="flex flex-wrap gap-2">
          {open.map((act) => (
            <Button key={act} name="act" value={act} weight={act === 'account-revoked' ? 'grave' : 'secondary'}>
              {t(`file.${act}`)}
            </Button>
          ))}
        </div>
      </Form>
    </>
  );
}
