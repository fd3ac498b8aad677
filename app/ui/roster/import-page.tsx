import { Link, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { ClassTabs } from '../cohorts/class-tabs';
import { Button, ButtonLink } from '../primitives/button';
import { Alert, Form, Notice } from '../primitives/form';
import { Page, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { ImportLines } from './import-lines';
import type { ImportView } from './import-view';
import { MapColumns } from './map-columns';

/** A file on its way to the roster, at whichever step it is. */
export function ImportPage(view: ImportView) {
  const { t } = useWords('roster');
  const format = useFormat();
  const { classId, fileName, state, rows } = view;
  const [how, sheet] = view.readAs.split(': ', 2);
  const facts = { file: fileName, rows: format.number(rows) };
  return (
    <Page
      wide
      above={
        <>
          <ClassTabs classId={classId} here="roster" />
          <Link to={`/classes/${classId}/roster`} className="mt-1 inline-flex min-h-[32px] items-center">
            {t('place.back')}
          </Link>
        </>
      }
      title={t('import.title')}
      lead={
        <span className="wrap-anywhere">
          {sheet
            ? t('import.sheet', { ...facts, sheet })
            : t('import.file', { ...facts, readAs: (how ?? '').toUpperCase() })}
        </span>
      }
    >
      {state === 'mapping' && <MapColumns {...view} />}
      {(state === 'comparing' || state === 'applying') && <UnderWay {...view} state={state} />}
      {state === 'compared' && <Compared {...view} />}
      {state === 'applied' && <Applied {...view} />}
      {state === 'failed' && <Failed {...view} />}
      {state === 'discarded' && <p>{t('import.discarded')}</p>}
    </Page>
  );
}

const EVERY_MS = 800;

/** How far the job is. The page asks again by itself; without JavaScript, whoever reads it does. */
function UnderWay({ classId, id, state, done, rows }: ImportView & { state: 'comparing' | 'applying' }) {
  const { t } = useWords('roster');
  const format = useFormat();
  const { revalidate, state: asking } = useRevalidator();
  useEffect(() => {
    if (asking !== 'idle') return;
    const timer = setTimeout(revalidate, EVERY_MS);
    return () => clearTimeout(timer);
  }, [revalidate, asking]);
  const text = t(`import.${state}`, { done: format.number(done), rows: format.number(rows) });
  return (
    <div className="max-w-[30rem]">
      <p role="status" className="mb-1">
        {text}
      </p>
      <progress value={done} max={Math.max(1, rows)} aria-label={text} className="mb-2 block h-1 w-full accent-ink" />
      <p className="mb-2 text-pencil">{t('import.wait')}</p>
      <ButtonLink weight="secondary" to={`/classes/${classId}/roster/imports/${id}`}>
        {t('import.lookAgain')}
      </ButtonLink>
    </div>
  );
}

function Compared(view: ImportView) {
  const { t } = useWords('roster');
  const format = useFormat();
  const { counts, over, seats, taken, changedAt } = view;
  const coming = counts.add + counts.update;
  return (
    <>
      <Section title={t('import.comparedTitle')}>
        {coming === 0 && <p className="mb-2">{t('import.nothing')}</p>}
        {over && (
          <div className="mb-2">
            <Alert>
              {t('import.over', {
                coming: format.number(counts.add),
                taken: format.number(taken),
                seats: format.number(seats ?? 0),
              })}
            </Alert>
          </div>
        )}
        <Remarks {...view} />
        {coming > 0 && !over && (
          <div className="mb-4 mt-2.5">
            <Form intent="apply">
              <input type="hidden" name="comparedAt" value={changedAt} />
              <div>
                <Button>{t('import.apply', { count: coming })}</Button>
              </div>
            </Form>
          </div>
        )}
        <ImportLines {...view} />
      </Section>
      <Section title={t('import.changeColumns')}>
        <MapColumns {...view} again />
      </Section>
    </>
  );
}

function Remarks({ counts, unnamed }: ImportView) {
  const { t } = useWords('roster');
  return (
    <>
      {unnamed > 0 && <p className="mb-1">{t('import.unnamed', { count: unnamed })}</p>}
      {counts.fault > 0 && <p className="mb-1 max-w-[40rem]">{t('import.faultsStay')}</p>}
    </>
  );
}

function Applied(view: ImportView) {
  const { t } = useWords('roster');
  return (
    <Section title={t('import.appliedTitle')}>
      <div className="mb-2.5">
        <Notice>{t('import.applied')}</Notice>
      </div>
      <div className="mb-4">
        <ButtonLink to={`/classes/${view.classId}/roster`}>
          {view.counts.add > 0 ? t('import.toInvite') : t('import.toRoster')}
        </ButtonLink>
      </div>
      <Remarks {...view} />
      <ImportLines {...view} />
    </Section>
  );
}

const failures = ['not-in-this-state', 'over-seats'] as const;

function Failed({ classId, failure }: ImportView) {
  const { t } = useWords('roster');
  const why = failures.find((each) => each === failure) ?? 'broken-off';
  return (
    <>
      <div className="mb-2.5">
        <Alert>{t(`import.failed.${why}`)}</Alert>
      </div>
      <ButtonLink to={`/classes/${classId}/roster`}>{t('import.toRoster')}</ButtonLink>
    </>
  );
}
