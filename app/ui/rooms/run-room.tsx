import { Link } from '@remix-run/react';
import type { RoomPerson } from '~/domain/exams/rooms/room-standing';
import { Button, ButtonLink } from '../primitives/button';
import { Field, Form } from '../primitives/form';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

function MinutesAndReason() {
  const { t } = useWords('examrooms');
  return (
    <>
      <Field name="minutes" type="number" min={1} max={120} defaultValue={10} label={t('run.minutes')} required />
      <Field name="reason" label={t('run.reason')} hint={t('run.reasonHint')} maxLength={500} required />
      <div>
        <Button weight="secondary">{t('run.extend')}</Button>
      </div>
    </>
  );
}

/** More time for everybody who is writing. */
export function ExtendAll({ writing }: { writing: number }) {
  const { t } = useWords('examrooms');
  if (writing === 0) return null;
  return (
    <Section title={t('run.extendTitle')} id="extend">
      <p className="mb-2">{t('run.extendLead', { count: writing })}</p>
      <Form intent="extend">
        <MinutesAndReason />
      </Form>
    </Section>
  );
}

/** More time for one, or the end of their exam. */
export function RunOne({ person }: { person: RoomPerson }) {
  const { t } = useWords('examrooms');
  const { name, sitting } = person;
  if (!sitting) return null;
  return (
    <Section title={t('run.person', { name })} id="one">
      {sitting.state !== 'open' ? (
        <p>{t('run.closed')}</p>
      ) : (
        <div className="grid gap-4 wide:grid-cols-2">
          <Form intent="extend-one">
            <input type="hidden" name="sittingId" value={sitting.id} />
            <MinutesAndReason />
          </Form>
          <Form intent="end-one">
            <input type="hidden" name="sittingId" value={sitting.id} />
            <p className="text-alarm">{t('run.endOneLead')}</p>
            <Field name="reason" label={t('run.reason')} hint={t('run.reasonHint')} maxLength={500} required />
            <div>
              <Button weight="grave">{t('run.endOne')}</Button>
            </div>
          </Form>
        </div>
      )}
      <p className="mt-2">
        <Link to="?" preventScrollReset className="inline-flex min-h-[44px] items-center">
          {t('run.back')}
        </Link>
      </p>
    </Section>
  );
}

/** The way to the end of a room, which asks once, with how many are still writing. */
export function EndRoom({ asking, writing }: { asking: boolean; writing: number }) {
  const { t } = useWords('examrooms');
  return (
    <Section title={t('run.endTitle')} id="end">
      {!asking ? (
        <ButtonLink to="?ask=end#end" weight="grave" preventScrollReset>
          {t('run.endAsk')}
        </ButtonLink>
      ) : (
        <Form intent="end">
          <p className="text-alarm">{writing === 0 ? t('run.endLeadNobody') : t('run.endLead', { count: writing })}</p>
          <Field name="reason" label={t('run.reason')} hint={t('run.reasonHint')} maxLength={500} required />
          <div className="flex flex-wrap gap-1.5">
            <Button weight="grave">{t('run.end')}</Button>
            <ButtonLink to="?" weight="secondary" preventScrollReset>
              {t('run.back')}
            </ButtonLink>
          </div>
        </Form>
      )}
    </Section>
  );
}
