import { Link } from '@remix-run/react';
import type { PlaceState } from '~/domain/cohorts/roster/places/place-state';
import { ClassTabs } from '../cohorts/class-tabs';
import { Button } from '../primitives/button';
import { Field, Form, Notice } from '../primitives/form';
import { Page, Section } from '../primitives/page';
import { ShownOnce } from '../primitives/shown-once';
import { useFormat, useWords } from '../primitives/words';
import { PlaceFields } from './roster-forms';

type Place = {
  id: string;
  name: string;
  number: string | null;
  email: string | null;
  state: PlaceState;
  accountName: string | null;
  takenAt: number | null;
  expiresAt: number | null;
};

/** One person on a roster. */
export function PlacePage({
  classId,
  place,
  mayChange,
  now,
  done,
  made,
}: {
  classId: string;
  place: Place;
  mayChange: boolean;
  now: number;
  done: 'change' | 'invite' | null;
  made: { link: string; until: number } | null;
}) {
  const { t } = useWords('roster');
  const format = useFormat();
  const open = place.state === 'expected' || place.state === 'invited';
  return (
    <Page
      above={
        <>
          <ClassTabs classId={classId} here="roster" />
          <Link to={`/classes/${classId}/roster`} className="mt-1 inline-flex min-h-[32px] items-center">
            {t('place.back')}
          </Link>
        </>
      }
      title={<span className="wrap-anywhere">{place.name}</span>}
      lead={<Standing place={place} now={now} />}
    >
      {done && <Notice>{done === 'invite' ? t('done.invite', { count: 1 }) : t('done.change')}</Notice>}
      {made && (
        <ShownOnce
          title={t('place.linkMade', { name: place.name })}
          lead={t('place.linkOnce', { date: format.date(made.until) })}
          label={t('file.link')}
          secret={made.link}
        />
      )}
      {!mayChange && <p className="text-pencil">{t('locked')}</p>}
      {mayChange && open && <WaysIn place={place} />}
      {mayChange && (
        <>
          <Section title={t('place.correct')}>
            <Form intent="change">
              <PlaceFields place={place} emailHint={open ? t('place.newAddress') : ''} />
              <div>
                <Button weight="secondary">{t('place.save')}</Button>
              </div>
            </Form>
          </Section>
          <Section title={t('place.removeTitle')}>
            <p className="mb-2 max-w-[40rem] text-pencil">{t('place.removeLead')}</p>
            <Form intent="remove">
              <Field name="reason" label={t('place.reason')} hint={t('place.reasonHint')} maxLength={500} />
              <div>
                <Button weight="secondary" className="wrap-anywhere">
                  {t('place.remove', { name: place.name })}
                </Button>
              </div>
            </Form>
          </Section>
        </>
      )}
    </Page>
  );
}

function Standing({ place, now }: { place: Place; now: number }) {
  const { t } = useWords('roster');
  const format = useFormat();
  if (place.state === 'joined') {
    return t('place.joined', { date: format.date(place.takenAt ?? now), account: place.accountName ?? place.name });
  }
  if (place.state === 'left') return t('place.left');
  if (place.state === 'expected' || place.expiresAt === null) return t('place.expectedSince');
  return now < place.expiresAt ? t('place.invited', { date: format.date(place.expiresAt) }) : t('place.invitedOver');
}

function WaysIn({ place }: { place: Place }) {
  const { t } = useWords('roster');
  return (
    <Section title={t('place.ways')}>
      <div className="grid gap-3">
        {place.email !== null && (
          <Form intent="invite">
            <div>
              <Button>{place.state === 'invited' ? t('place.mailAgain') : t('place.mail')}</Button>
            </div>
          </Form>
        )}
        <Form intent="link">
          <p className="text-small text-pencil">{t('place.linkHint')}</p>
          <div>
            <Button weight={place.email === null ? 'primary' : 'secondary'}>{t('place.link')}</Button>
          </div>
        </Form>
      </div>
    </Section>
  );
}
