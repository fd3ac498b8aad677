import { Link } from '@remix-run/react';
import { Trans } from 'react-i18next';
import type { findRoomPlan } from '~/domain/exams/rooms/find-room-plan.server';
import type { ListedRoom } from '~/domain/exams/rooms/list-rooms.server';
import { Button } from '../primitives/button';
import { Choices } from '../primitives/choices';
import { ColumnLabel } from '../primitives/column-label';
import { Field, Form, Select } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty, Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { Moments } from './plan-room';

export type RoomPlanning = Awaited<ReturnType<typeof findRoomPlan>>;

/** A class's exam rooms, the latest first. */
export function ClassRooms({ rooms, planning }: { rooms: readonly ListedRoom[]; planning: RoomPlanning }) {
  const { t } = useWords('examrooms');
  if (rooms.length === 0) {
    return <Empty title={t('list.none')}>{t(planning.mayOpen ? 'list.noneLead' : 'list.noneLater')}</Empty>;
  }
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('list.name')}</th>
          <th scope="col">{t('list.state')}</th>
          <th scope="col">{t('list.when')}</th>
          <th scope="col">{t('list.code')}</th>
          <th scope="col">{t('list.started')}</th>
          <th scope="col">{t('list.exam')}</th>
        </tr>
      </thead>
      <tbody>
        {rooms.map((room) => (
          <Row key={room.id} room={room} exam={planning.exams.find(({ id }) => id === room.examId)?.title ?? ''} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ room, exam }: { room: ListedRoom; exam: string }) {
  const { t } = useWords('examrooms');
  const { id, title, state, opensAt, closesAt, code, started, writing, personIds } = room;
  return (
    <tr>
      <th scope="row">
        <Link to={id}>{title}</Link>
      </th>
      <td>{state === 'over' && writing > 0 ? t('running', { count: writing }) : t(`states.${state}`)}</td>
      <td>
        <Trans t={t} i18nKey="list.fromTo" components={{ 1: <Moment at={opensAt} />, 3: <Moment at={closesAt} /> }} />
      </td>
      <td>
        <code className="text-lead tabular-nums">{code}</code>
      </td>
      <td className="tabular-nums">
        <ColumnLabel>{t('list.started')}</ColumnLabel>
        {t('list.startedOf', { started, seats: personIds.length })}
      </td>
      <td className="text-small">{exam}</td>
    </tr>
  );
}

/** A new room: which exam, when, and who gets a seat. */
export function NewRoom({ planning: { mayOpen, zone, exams, members } }: { planning: RoomPlanning }) {
  const { t } = useWords('examrooms');
  if (!mayOpen) return null;
  return (
    <Section title={t('new.title')} id="new">
      {members.length === 0 ? (
        <p className="text-pencil">{t('new.nobody')}</p>
      ) : (
        <Form>
          <Field name="title" label={t('new.name')} hint={t('new.nameHint')} maxLength={120} required />
          <Select
            name="examId"
            label={t('new.exam')}
            options={exams.map(({ id, ...exam }) => ({ value: id, text: t('new.examMinutes', exam) }))}
          />
          <Moments zone={zone} />
          <Select
            name="who"
            label={t('new.who')}
            options={[
              { value: 'everybody', text: t('new.everybody', { count: members.length }) },
              { value: 'chosen', text: t('new.chosen') },
            ]}
          />
          <Choices
            name="seats"
            label={t('new.chosen')}
            options={members.map(({ personId, name }) => ({ value: personId, text: name }))}
          />
          <div>
            <Button>{t('new.submit')}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
