import { Form } from '@remix-run/react';
import type { DoneAct } from '~/domain/readiness/acts/find-act.server';
import { Button } from '../primitives/button';
import { FormRefusal, Notice } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { useWords } from '../primitives/words';

/** What was done just now, and the way back. */
export function ActNotice({ act, skipped }: { act: DoneAct | null; skipped: number }) {
  const { t } = useWords('readiness');
  return (
    <div className="mb-3 grid gap-1 empty:hidden">
      <FormRefusal />
      {act && (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Notice>
            {t(`act.${act.undone ? 'undone' : 'done'}.${act.kind}`, { count: act.people, name: act.name })}{' '}
            {!act.undone && act.sendsAt !== null && (
              <span className="text-pencil">
                <Sends at={act.sendsAt} count={act.people} />
              </span>
            )}
            {!act.undone && skipped > 0 && <span className="text-pencil">{t('act.skipped', { count: skipped })}</span>}
          </Notice>
          {!act.undone && act.undoable && (
            <Form method="post">
              <input type="hidden" name="intent" value="undo" />
              <input type="hidden" name="act" value={act.id} />
              <Button weight="secondary">{t('act.undo')}</Button>
            </Form>
          )}
        </div>
      )}
    </div>
  );
}

/** When a reminder goes out, in the reader's zone. */
function Sends({ at, count }: { at: number; count: number }) {
  const { t } = useWords('readiness');
  const [before, after] = t('act.sends', { count, date: '|' }).split('|');
  return (
    <>
      {before}
      <Moment at={at} />
      {after}
    </>
  );
}
