import { useEffect, useRef } from 'react';
import { Button } from '../primitives/button';
import { Form, Select } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty, Section } from '../primitives/page';
import { useWords } from '../primitives/words';

/** The address of a badge that was just made, this once. */
export function MadeBadge({ address }: { address: string }) {
  const { t } = useWords('badge');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (address !== '') field.current?.select();
  }, [address]);
  return (
    <section className="mb-6 border-s-2 border-ink ps-1.5" role="status">
      <h2 className="text-title">{t('made.title')}</h2>
      <p className="mt-1 max-w-[40rem]">{t('made.once')}</p>
      <input
        ref={field}
        readOnly
        aria-label={t('made.title')}
        value={address}
        className="mt-1.5 block min-h-[44px] w-full max-w-[46rem] rounded-soft border border-edge bg-sheet px-1.5 py-1 text-body text-ink"
      />
      <p className="mt-1.5">
        <a href={address} target="_blank" rel="noreferrer">
          {t('made.open')}
        </a>
      </p>
    </section>
  );
}

type Store = { id: string; name: string; platform: string };

export function MakeBadge({ stores, again }: { stores: Store[]; again: boolean }) {
  const { t } = useWords('badge');
  return (
    <Section title={t('make.title')}>
      <Form intent="make">
        <Select
          name="store"
          label={t('make.for')}
          hint={t('make.replaces')}
          options={[
            ...stores.map(({ id, name, platform }) => ({ value: id, text: `${name} · ${platform}` })),
            { value: '', text: t('make.alone') },
          ]}
        />
        <div>
          <Button weight={again ? 'secondary' : 'primary'}>{t('make.button')}</Button>
        </div>
      </Form>
    </Section>
  );
}

type Badge = { id: string; store: string | null; platform: string | null; madeAt: number };

/** Addresses that work, each with what ends it. */
export function StandingBadges({ badges }: { badges: Badge[] }) {
  const { t } = useWords('badge');
  if (badges.length === 0) {
    return (
      <Section title={t('standing.title')}>
        <Empty title={t('standing.none')}>{t('standing.noneHint')}</Empty>
      </Section>
    );
  }
  return (
    <Section title={t('standing.title')}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('standing.store')}</th>
            <th scope="col">{t('standing.since')}</th>
            <th scope="col">
              <span className="sr-only">{t('standing.end')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {badges.map(({ id, store, platform, madeAt }) => (
            <tr key={id}>
              <th scope="row">{store === null ? t('standing.alone') : `${store} · ${platform}`}</th>
              <td>
                <Moment at={madeAt} />
              </td>
              <td>
                <Form intent="end">
                  <input type="hidden" name="badge" value={id} />
                  <Button
                    weight="secondary"
                    aria-label={t('standing.endLabel', { store: store ?? t('standing.alone') })}
                  >
                    {t('standing.end')}
                  </Button>
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function ToShowIt() {
  const { t } = useWords('badge');
  return (
    <Section title={t('steps.title')}>
      <ol className="grid max-w-[40rem] list-decimal gap-1 ps-2.5">
        {(['add', 'size', 'corner', 'check'] as const).map((step) => (
          <li key={step}>{t(`steps.${step}`)}</li>
        ))}
      </ol>
      <p className="mt-2 max-w-[40rem] text-small text-pencil">{t('dark')}</p>
    </Section>
  );
}
