import type { Light } from '~/domain/hosts/clearance/clearance';
import { Button } from '../primitives/button';
import { Checkbox, Field, Form, Select } from '../primitives/form';
import { Lamp } from '../primitives/lamp';
import { useWords } from '../primitives/words';

type Person = { personId: string; name: string };

/** Puts another host down for a broadcast, or nobody. */
export function AssignHost({ candidates, present }: { candidates: readonly Person[]; present: string }) {
  const { t } = useWords('board');
  return (
    <Form intent="assign">
      <Select
        name="personId"
        label={t('slot.host')}
        hint={t('slots.hostHint')}
        defaultValue={present}
        options={[
          { value: '', text: t('nobody') },
          ...candidates.map(({ personId, name }) => ({ value: personId, text: name })),
        ]}
      />
      <div>
        <Button weight="secondary">{t('slot.assignSubmit')}</Button>
      </div>
    </Form>
  );
}

/** The guests who accepted, and a way to invite others or take an invitation back. */
export function SlotGuests({
  guests,
  may,
  over,
}: {
  guests: readonly (Person & { light: Light })[];
  may: boolean;
  over: boolean;
}) {
  const { t } = useWords('board');
  return (
    <>
      <p className="mb-2 max-w-[40rem] text-pencil">{t('slot.guestsLead')}</p>
      {guests.length === 0 ? (
        <p className="mb-3">{t('slot.guestsNone')}</p>
      ) : (
        <div className="mb-3">
          <Form intent="remove" wide>
            <table className="ledger">
              <thead>
                <tr>
                  <th scope="col">{t('guest')}</th>
                  <th scope="col">{t('slot.atThatTime')}</th>
                  <th scope="col">
                    <span className="sr-only">{t('slot.remove')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {guests.map(({ personId, name, light }) => (
                  <tr key={personId}>
                    <th scope="row">{name}</th>
                    <td>{!over && <Lamp light={light} size={16} />}</td>
                    <td>
                      {may && (
                        <Button
                          name="guest"
                          value={personId}
                          weight="secondary"
                          aria-label={t('slot.removeWhich', { name })}
                        >
                          {t('slot.remove')}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Form>
        </div>
      )}
      {may && (
        <>
          <h3 className="mb-1 text-lead">{t('slot.invite')}</h3>
          <Form intent="guest">
            <Field
              name="guest"
              label={t('slot.address')}
              hint={t('slot.addressHint')}
              maxLength={254}
              autoComplete="off"
              required
            />
            <div className="flex flex-wrap gap-1.5">
              <Button name="act" value="invite">
                {t('slot.inviteSubmit')}
              </Button>
              <Button name="act" value="withdraw" weight="secondary">
                {t('slot.withdraw')}
              </Button>
            </div>
          </Form>
        </>
      )}
    </>
  );
}

/** Cancels a broadcast, once it was said twice. */
export function CancelSlot() {
  const { t } = useWords('board');
  return (
    <>
      <p className="mb-2 max-w-[40rem]">{t('slot.cancelLead')}</p>
      <Form intent="cancel">
        <Checkbox name="sure" label={t('slot.cancelSure')} />
        <div>
          <Button weight="grave">{t('slot.cancelSubmit')}</Button>
        </div>
      </Form>
    </>
  );
}
