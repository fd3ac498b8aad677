import type { DeadlineKind } from '~/domain/cohorts/schedule/deadline';
import { Button, ButtonLink } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Field, Form, Select } from '../primitives/form';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { useDays, zoneName } from './days';

type Place = { on: string | null; at: number | null };
export type PlannedDue = {
  kind: DeadlineKind;
  title: string | null;
  before: Place | null;
  after: Place;
  offsetDays: number | null;
};
export type ShownPlan = {
  wish:
    | { wish: 'lay-out'; weeks: number }
    | { wish: 'copy'; fromClassId: string }
    | { wish: 'move'; startsOn: string; zone: string };
  due: PlannedDue[];
};

/** What would happen, in full, before it does; with the button that does it. */
export function PlanPreview({ plan: { wish, due }, zone }: { plan: ShownPlan; zone: string }) {
  const { t } = useWords('schedule');
  const { t: word } = useWords('due');
  const days = useDays();
  const moving = wish.wish === 'move';
  const target = moving ? { day: days.long(wish.startsOn), zone: zoneName(wish.zone) } : { day: '', zone: '' };
  const lead = moving
    ? due.length > 0
      ? t('plan.moveLead', { ...target, count: due.length })
      : t('plan.moveNothing', target)
    : due.length > 0
      ? t('plan.layLead', { count: due.length })
      : t('plan.nothing');
  const zoneMoves = moving && wish.zone !== zone;
  const clockWithZone = (at: number, inZone: string) =>
    zoneMoves ? t('plan.inZone', { clock: days.clock(at, inZone), zone: zoneName(inZone) }) : days.clock(at, inZone);
  const placed = (place: Place | null, inZone: string, offsetDays: number | null) =>
    place?.at ? clockWithZone(place.at, inZone) : t('page.after', { count: offsetDays ?? 0 });
  return (
    <Section title={t('plan.preview')} id="preview">
      <p className="mb-2 max-w-[40rem] text-pencil">{lead}</p>
      {due.length > 0 && (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('page.what')}</th>
              {moving && <th scope="col">{t('plan.before')}</th>}
              <th scope="col">{moving ? t('plan.after') : t('page.due')}</th>
            </tr>
          </thead>
          <tbody>
            {due.map(({ kind, title, before, after, offsetDays }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes order
              <tr key={place}>
                <th scope="row">
                  <span className="font-plain text-pencil">{word(`kind.${kind}`)}</span> {title}
                </th>
                {moving && (
                  <td>
                    <ColumnLabel>{t('plan.before')}</ColumnLabel>
                    {before ? placed(before, zone, offsetDays) : t('page.undated')}
                  </td>
                )}
                <td>
                  <ColumnLabel>{moving ? t('plan.after') : t('page.due')}</ColumnLabel>
                  {placed(after, moving ? wish.zone : zone, offsetDays)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-2 flex flex-wrap items-start gap-1.5">
        {(moving || due.length > 0) && (
          <Form intent={wish.wish}>
            {wish.wish === 'lay-out' && <input type="hidden" name="weeks" value={wish.weeks} />}
            {wish.wish === 'copy' && <input type="hidden" name="fromClassId" value={wish.fromClassId} />}
            {moving && <input type="hidden" name="startsOn" value={wish.startsOn} />}
            {moving && <input type="hidden" name="zone" value={wish.zone} />}
            <Button>{t(moving ? 'plan.move' : 'plan.apply')}</Button>
          </Form>
        )}
        <ButtonLink to="." weight="secondary">
          {t('form.cancel')}
        </ButtonLink>
      </div>
    </Section>
  );
}

/** Two ways to a whole schedule: the courses over some weeks, or another class's. Each is shown before it is done. */
export function PlanForms({ others }: { others: { id: string; name: string }[] }) {
  const { t } = useWords('schedule');
  return (
    <Section title={t('plan.title')} id="plan">
      <div className="grid gap-4 wide:grid-cols-2">
        <Form method="get" action="#preview" intent="look">
          <Field
            name="weeks"
            type="number"
            min={1}
            max={52}
            label={t('plan.weeks')}
            hint={t('plan.weeksHint')}
            defaultValue={8}
            required
          />
          <Button weight="secondary">{t('plan.look')}</Button>
        </Form>
        {others.length > 0 && (
          <Form method="get" action="#preview" intent="look">
            <Select
              name="from"
              label={t('plan.from')}
              hint={t('plan.fromHint')}
              options={others.map(({ id, name }) => ({ value: id, text: name }))}
            />
            <Button weight="secondary">{t('plan.look')}</Button>
          </Form>
        )}
      </div>
    </Section>
  );
}

/** The first day and the zone, which move what is due, and the days without teaching. */
export function CalendarForms({
  startsOn,
  zone,
  zones,
  breaks,
  changeable,
}: {
  startsOn: string | null;
  zone: string;
  zones: string[];
  breaks: { name: string; first: string; last: string }[];
  changeable: boolean;
}) {
  const { t } = useWords('schedule');
  const days = useDays();
  return (
    <>
      {changeable && (
        <Section title={t('days.title')} id="first-day">
          <p className="mb-2 max-w-[36rem] text-pencil">{t('days.lead')}</p>
          <Form method="get" action="#preview" intent="look">
            <Field name="startsOn" type="date" label={t('days.startsOn')} defaultValue={startsOn ?? ''} required />
            <Select
              name="zone"
              label={t('days.zone')}
              defaultValue={zone}
              options={zones.map((name) => ({ value: name, text: zoneName(name) }))}
            />
            <Button weight="secondary">{t('days.look')}</Button>
          </Form>
        </Section>
      )}
      <Section title={t('days.holidays')} id="holidays">
        <p className="mb-2 max-w-[36rem] text-pencil">{t('days.holidaysLead')}</p>
        {breaks.length === 0 ? (
          <p>{t('days.none')}</p>
        ) : (
          <ul className="border-t border-hairline">
            {breaks.map(({ name, first, last }) => (
              <li key={first} className="flex flex-wrap items-center justify-between gap-x-2 border-b border-hairline">
                <span className="py-1">
                  {first === last
                    ? t('page.freeOn', { name, day: days.weekday(first) })
                    : t('page.freeFrom', { name, from: days.weekday(first), to: days.weekday(last) })}
                </span>
                {changeable && <RemoveBreak {...{ name, first, last }} />}
              </li>
            ))}
          </ul>
        )}
        {changeable && (
          <div className="mt-2.5">
            <Form intent="holiday" key={breaks.length}>
              <Field name="first" type="date" label={t('days.first')} required />
              <Field name="last" type="date" label={t('days.last')} hint={t('days.lastHint')} optional />
              <Field name="name" label={t('days.name')} maxLength={120} required />
              <Button weight="secondary">{t('days.add')}</Button>
            </Form>
          </div>
        )}
      </Section>
    </>
  );
}

function RemoveBreak({ name, first, last }: { name: string; first: string; last: string }) {
  const { t } = useWords('schedule');
  return (
    <Form intent="unholiday">
      <input type="hidden" name="first" value={first} />
      <input type="hidden" name="last" value={last} />
      <button
        type="submit"
        aria-label={t('days.removeOf', { name })}
        className="min-h-[36px] cursor-pointer text-small text-accent underline"
      >
        {t('days.remove')}
      </button>
    </Form>
  );
}
