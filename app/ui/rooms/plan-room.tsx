import type { FoundRoom } from '~/domain/exams/rooms/find-room.server';
import { Button } from '../primitives/button';
import { Field, Form, Select } from '../primitives/form';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

/** Who has a seat: one more is booked; one who has not started can be taken back. */
export function RoomSeats({ room }: { room: Pick<FoundRoom, 'people' | 'unseated'> }) {
  const { t } = useWords('examrooms');
  const free = room.people.filter(({ sitting }) => sitting === null);
  return (
    <Section title={t('seats.title')} id="seats">
      {room.unseated.length === 0 ? (
        <p className="mb-2 text-pencil">{t('seats.all')}</p>
      ) : (
        <Form intent="book">
          <Select
            name="personId"
            label={t('seats.book')}
            options={room.unseated.map(({ personId, name }) => ({ value: personId, text: name }))}
          />
          <div>
            <Button weight="secondary">{t('seats.submit')}</Button>
          </div>
        </Form>
      )}
      {free.length > 0 && (
        <Form intent="release" className="mt-3">
          <Select
            name="seatOf"
            label={t('seats.release')}
            options={free.map(({ personId, name }) => ({ value: personId, text: name }))}
          />
          <div>
            <Button weight="secondary">{t('seats.release')}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

type Plan = Pick<FoundRoom, 'title' | 'opensAt' | 'closesAt' | 'zone'>;

/** A moment as a browser's field writes it, by the clocks of a zone. */
export const writeMoment = (zone: string, at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');

/** While a room is ahead: what it is called and when it is, or that it is not. */
export function ChangeRoom({ room }: { room: Plan }) {
  const { t } = useWords('examrooms');
  const { zone } = room;
  return (
    <>
      <Section title={t('plan.title')} id="change">
        <Form intent="change">
          <Field name="title" label={t('new.name')} defaultValue={room.title} maxLength={120} required />
          <Moments zone={zone} opensAt={room.opensAt} closesAt={room.closesAt} />
          <div>
            <Button weight="secondary">{t('plan.submit')}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t('plan.cancelTitle')} id="cancel">
        <Form intent="cancel">
          <p className="text-alarm">{t('plan.cancelLead')}</p>
          <Field name="reason" label={t('run.reason')} hint={t('run.reasonHint')} maxLength={500} required />
          <div>
            <Button weight="grave">{t('plan.cancel')}</Button>
          </div>
        </Form>
      </Section>
    </>
  );
}

/** From when to when an exam may be started, by the clocks of a class's zone. */
export function Moments({ zone, opensAt, closesAt }: { zone: string; opensAt?: number; closesAt?: number }) {
  const { t } = useWords('examrooms');
  const written = (at: number | undefined) => (at === undefined ? undefined : writeMoment(zone, at));
  const label = (key: 'opensAt' | 'closesAt') => t(`new.${key}`, { zone });
  return (
    <div className="grid gap-2.5">
      <Field name="opensAt" type="datetime-local" label={label('opensAt')} defaultValue={written(opensAt)} required />
      <Field
        name="closesAt"
        type="datetime-local"
        label={label('closesAt')}
        hint={t('new.closesHint')}
        defaultValue={written(closesAt)}
        required
      />
    </div>
  );
}
