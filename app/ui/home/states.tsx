import { Lamp } from '../primitives/lamp';
import { useWords } from '../primitives/words';

/** The three states of the light and what each means. */
export function States() {
  const { t } = useWords('home');
  return (
    <section aria-labelledby="states" className="border-y border-ink">
      <h2 id="states" className="sr-only">
        {t('states')}
      </h2>
      <ul className="grid wide:grid-cols-3">
        {(['grey', 'amber', 'green'] as const).map((light) => (
          <li
            key={light}
            className="border-hairline py-2 not-first:border-t wide:px-3 wide:not-first:border-s wide:not-first:border-t-0 wide:first:ps-0"
          >
            <p className="font-serif text-lead font-strong">
              <Lamp light={light} size={28} />
            </p>
            <p className="mt-0.5 text-small text-pencil">{t(light)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who comes here, and what for. */
export function Audiences() {
  const { t } = useWords('home');
  return (
    <section className="mt-7">
      <h2 className="text-title">{t('who')}</h2>
      <dl className="mt-2 grid gap-x-4 gap-y-2.5 wide:grid-cols-2 broad:grid-cols-4">
        {(['learner', 'manager', 'lecturer', 'verifier'] as const).map((who) => (
          <div key={who}>
            <dt className="font-serif text-lead font-strong">{t(who)}</dt>
            <dd className="mt-0.5 text-pencil">{t(`${who}Text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
