import type { ConsentField } from '~/domain/cohorts/consent';
import type { HandOverState } from '~/domain/cohorts/hand-overs/hand-over-transitions';
import { Button } from '../primitives/button';
import { Form } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Facts, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

/** One enterprise's offer to a learner, with what it would mean, and the answer or the way to give one. */
export function HandOverOffer({
  offer,
}: {
  offer: {
    id: string;
    state: HandOverState;
    offeredAt: number;
    decidedAt: number | null;
    className: string;
    enterprise: string;
    team: string | null;
    fields: ConsentField[];
  };
}) {
  const { t } = useWords('classes');
  const format = useFormat();
  const { id, state, enterprise, fields, decidedAt } = offer;
  const sees = fields.map((field) => t(`handOvers.fields.${field}`));
  return (
    <Section title={t('handOvers.from', { enterprise })}>
      <Facts
        facts={[
          { term: t('handOvers.class'), value: offer.className },
          { term: t('handOvers.team'), value: offer.team ?? t('handOvers.noTeam') },
          { term: t('handOvers.offered'), value: <Moment at={offer.offeredAt} /> },
          { term: t('handOvers.now'), value: sees.length > 0 ? format.list(sees) : t('handOvers.nothing') },
          ...(state === 'accepted' || state === 'declined'
            ? [
                {
                  term: t(`handOvers.answered.${state}`),
                  value: decidedAt === null ? null : <Moment at={decidedAt} />,
                },
              ]
            : []),
        ]}
      />
      {state === 'offered' && (
        <>
          <h3 className="mb-1 mt-3 text-lead">{t('handOvers.accepting')}</h3>
          <p className="max-w-[40rem]">{t('handOvers.acceptingLead', { enterprise })}</p>
          <p className="mb-2 mt-1 max-w-[40rem] text-pencil">{t('handOvers.declineLead')}</p>
          <Form>
            <input type="hidden" name="handOverId" value={id} />
            <div className="flex flex-wrap gap-1.5">
              <Button name="answer" value="accept">
                {t('handOvers.accept')}
              </Button>
              <Button name="answer" value="decline" weight="secondary">
                {t('handOvers.decline')}
              </Button>
            </div>
          </Form>
        </>
      )}
    </Section>
  );
}
