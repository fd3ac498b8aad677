import type { SharedPerson } from '~/domain/readiness/shared-people';
import { Button } from '../primitives/button';
import { Field, Form, Select } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

type Person = Pick<SharedPerson, 'personId' | 'name' | 'note' | 'handOver'>;
const options = (people: readonly Person[]) => people.map(({ personId, name }) => ({ value: personId, text: name }));

/** The shortlist: who is on it, and a form that adds to it or changes a note. */
export function Shortlist({ people }: { people: readonly Person[] }) {
  const { t } = useWords('orders');
  const listed = people.filter(({ note }) => note !== null);
  return (
    <Section title={t('people.shortlist')} id="shortlist">
      <p className="mb-2 max-w-[40rem] text-pencil">{t('people.shortlistLead')}</p>
      <Form intent="list">
        <Select name="personId" label={t('people.choose')} options={options(people)} />
        <Field name="note" label={t('people.note')} optional maxLength={300} autoComplete="off" />
        <div>
          <Button weight="secondary">{t('people.list')}</Button>
        </div>
      </Form>
      {listed.length > 0 && (
        <div className="mt-3">
          <Form intent="unlist">
            <Select name="personId" label={t('people.unlist')} options={options(listed)} />
            <div>
              <Button weight="secondary">{t('people.unlist')}</Button>
            </div>
          </Form>
        </div>
      )}
    </Section>
  );
}

/** An offer to take a learner over, and the offers that stand. */
export function OfferHandOver({
  people,
  teams,
  open,
}: {
  people: readonly Person[];
  teams: readonly { id: string; name: string }[];
  open: boolean;
}) {
  const { t } = useWords('orders');
  const askable = people.filter(({ handOver }) => handOver === null);
  const standing = people.filter(({ handOver }) => handOver?.state === 'offered');
  return (
    <Section title={t('people.offerTitle')} id="offer">
      <p className="mb-2 max-w-[40rem] text-pencil">{t(open ? 'people.offerLead' : 'people.offerClosed')}</p>
      {open && askable.length > 0 && (
        <Form intent="offer">
          <Select name="personId" label={t('people.choose')} options={options(askable)} />
          {teams.length > 0 && (
            <Select
              name="teamId"
              label={t('people.team')}
              options={[
                { value: '', text: t('people.noTeam') },
                ...teams.map(({ id, name }) => ({ value: id, text: name })),
              ]}
            />
          )}
          <div>
            <Button>{t('people.makeOffer')}</Button>
          </div>
        </Form>
      )}
      {standing.length > 0 && (
        <div className="mt-3">
          <Form intent="withdraw">
            <ul>
              {standing.map(({ personId, name, handOver }) => (
                <li key={personId} className="flex flex-wrap items-center gap-x-2 border-b border-hairline py-0.5">
                  <span className="me-auto">{name}</span>
                  <Button
                    name="handOverId"
                    value={handOver?.id}
                    weight="secondary"
                    aria-label={t('people.withdrawWhich', { name })}
                  >
                    {t('people.withdraw')}
                  </Button>
                </li>
              ))}
            </ul>
          </Form>
        </div>
      )}
    </Section>
  );
}

type Taken = {
  personId: string;
  name: string;
  since: number | null;
  certificateUntil: number | null;
  results: SharedPerson['results'];
};

/** Whom the enterprise took over from this class. The university sees who and when. */
export function HandedOver({ people, whole }: { people: readonly Taken[]; whole: boolean }) {
  const { t } = useWords('orders');
  const format = useFormat();
  if (people.length === 0) return null;
  return (
    <Section title={t('people.taken')} id="taken">
      <p className="mb-2 text-pencil">{t('people.takenLead')}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('people.person')}</th>
            <th scope="col">{t('people.since')}</th>
            {whole && <th scope="col">{t('people.certificate')}</th>}
            {whole && <th scope="col">{t('people.results')}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map(({ personId, name, since, certificateUntil, results }) => (
            <tr key={personId}>
              <th scope="row">{name}</th>
              <td>{since !== null && <Moment at={since} only="date" />}</td>
              {whole && (
                <td>
                  {certificateUntil === null
                    ? t('people.noCertificate')
                    : t('people.until', { date: format.date(certificateUntil) })}
                </td>
              )}
              {whole && (
                <td>
                  {results ? (
                    t(`people.exam.${results.exam}`)
                  ) : (
                    <span className="text-pencil">{t('people.notShared')}</span>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
