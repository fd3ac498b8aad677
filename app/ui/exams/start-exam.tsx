import type { Policy } from '~/domain/exams/policy/policy';
import { Button } from '../primitives/button';
import { Checkbox, Field, Form, useSending } from '../primitives/form';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

export type Rules = Pick<Policy, 'minutes' | 'pass' | 'attempts' | 'validMonths'> & {
  start: 'any-time' | 'in-window';
  /** Of this person, on top of the exam's minutes. */
  extraMinutes: number;
  items: number;
  sections: { title: string; items: number }[];
};

/** What starting means, agreed to before it is done. The exam itself is loaded whole, with its own clock. */
export function StartExam({ rules }: { rules: Rules }) {
  const { t } = useWords('exams');
  const sending = useSending();
  const { t: rooms } = useWords('rooms');
  const minutes = t('minutes', { count: rules.minutes + rules.extraMinutes });
  const { limit, withinDays: days } = rules.attempts;
  return (
    <Section title={t('exam.start.title')}>
      <ul className="mb-2.5 max-w-[41rem] list-disc ps-2.5">
        <li>{t('exam.start.points.time', { minutes })}</li>
        <li className="mt-0.5">{t('exam.start.points.saved')}</li>
        <li className="mt-0.5">{t('exam.start.points.again')}</li>
        <li className="mt-0.5">{t('exam.start.points.attempt', { limit, days })}</li>
      </ul>
      <Form reloadDocument>
        {rules.extraMinutes > 0 && (
          <p>{rooms('start.extra', { minutes, extra: t('minutes', { count: rules.extraMinutes }) })}</p>
        )}
        <Field
          name="code"
          label={rooms('start.code')}
          hint={rooms(rules.start === 'in-window' ? 'start.codeHint' : 'start.codeOptional')}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={40}
          optional={rules.start !== 'in-window'}
        />
        <Checkbox name="ready" label={t('exam.start.ready', { minutes })} />
        <div>
          <Button disabled={sending}>{t('exam.start.button')}</Button>
        </div>
      </Form>
    </Section>
  );
}
