import { useActionData } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Drill } from '~/domain/questions/drill/find-drill.server';
import { ButtonLink } from '../primitives/button';
import { FormRefusal } from '../primitives/form';
import { Page } from '../primitives/page';
import type { Refused } from '../primitives/refused';
import { useFormat, useWords } from '../primitives/words';
import { DrillForm } from './drill-form';
import { Explanation, type ShownExplanation } from './explanation';

type Answered = { explained: ShownExplanation & { dueAt: number | null }; done: number };
type Given = { done: number; total: number; drill: Drill };

/** The drill in one of its states: just answered, asking, enough for today, nothing due, no mistakes at all. */
export function DrillPage({ done, total, drill }: Given) {
  const answer = useActionData<Answered | Refused | null>();
  if (answer && 'explained' in answer) return <Checked {...answer} total={total} left={drill.due} />;
  if (drill.next && done < total) return <Asking asked={drill.next} due={drill.due} done={done} total={total} />;
  if (drill.next) return <Enough due={drill.due} />;
  return <Empty laterAt={drill.laterAt} />;
}

function Asking({
  asked,
  due,
  done,
  total,
}: Omit<Given, 'drill'> & { asked: NonNullable<Drill['next']>; due: number }) {
  const { t } = useWords('drill');
  return (
    <Page title={t('title')} lead={done === 0 ? t('lead', { count: due }) : undefined}>
      <Turn key={asked.dueAt + asked.itemId} moved={done > 0}>
        <DrillForm asked={asked} place={t('upTo', { number: done + 1, total: Math.min(total, done + due) })} />
      </Turn>
    </Page>
  );
}

function Checked({ explained, done, total, left }: Answered & { total: number; left: number }) {
  const { t } = useWords('drill');
  const { date } = useFormat();
  const over = left === 0 || done >= total;
  return (
    <Page title={t('title')}>
      <Turn moved>
        <Explanation item={explained} level="h2" />
      </Turn>
      <p className="mt-2 text-small text-pencil">
        {explained.dueAt === null ? t('left') : t('again', { date: date(explained.dueAt) })}
      </p>
      <p className="mt-2.5">
        <ButtonLink to={`/drill?done=${done}`}>{t(over ? 'finish' : 'next')}</ButtonLink>
      </p>
    </Page>
  );
}

/** What has just come takes the focus, so that it is read out; not when the page is opened. */
function Turn({ moved, children }: { moved: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moved) place.current?.focus();
  }, [moved]);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {children}
    </div>
  );
}

function Enough({ due }: { due: number }) {
  const { t } = useWords('drill');
  return (
    <Page title={t('enough.title')} lead={t('enough.lead', { count: due })}>
      <div className="flex flex-wrap gap-2">
        <ButtonLink to="/courses">{t('enough.courses')}</ButtonLink>
        <ButtonLink to="/drill" weight="secondary">
          {t('enough.more')}
        </ButtonLink>
      </div>
    </Page>
  );
}

function Empty({ laterAt }: { laterAt: number | null }) {
  const { t } = useWords('drill');
  const { date } = useFormat();
  const page =
    laterAt === null
      ? { title: t('none.title'), lead: t('none.lead') }
      : { title: t('later.title'), lead: t('later.lead', { date: date(laterAt) }) };
  return (
    <Page {...page}>
      {/* An answer sent twice is told here when it was the last one. */}
      <div className="mb-2 empty:hidden">
        <FormRefusal />
      </div>
      <ButtonLink to="/continue">{t('goOn')}</ButtonLink>
    </Page>
  );
}
