import { Button } from '../primitives/button';
import { Form, Select } from '../primitives/form';
import { useWords } from '../primitives/words';

/** The mentors of a class, and, for the enterprise, who else could be one. */
export function Mentors({
  mentors,
  possible,
}: {
  mentors: readonly { id: string; personId: string; name: string }[];
  /** Null for whoever may not say. */
  possible: readonly { personId: string; name: string }[] | null;
}) {
  const { t } = useWords('orders');
  const others = possible?.filter(({ personId }) => mentors.every((each) => each.personId !== personId)) ?? [];
  return (
    <>
      {mentors.length === 0 ? (
        <p className="text-pencil">{t('order.noMentors')}</p>
      ) : (
        <Form intent="end">
          <ul>
            {mentors.map(({ id, name }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-2 border-b border-hairline py-0.5">
                <span className="me-auto">{name}</span>
                {possible && (
                  <Button name="staffId" value={id} weight="secondary" aria-label={t('order.endWhich', { name })}>
                    {t('order.endMentor')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Form>
      )}
      {others.length > 0 && (
        <div className="mt-2">
          <Form intent="mentor">
            <Select
              name="personId"
              label={t('order.mentor')}
              hint={t('order.mentorHint')}
              options={others.map(({ personId, name }) => ({ value: personId, text: name }))}
            />
            <div>
              <Button weight="secondary">{t('order.appoint')}</Button>
            </div>
          </Form>
        </div>
      )}
    </>
  );
}
