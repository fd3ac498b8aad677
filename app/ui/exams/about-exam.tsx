import { Facts, Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import type { Rules } from './start-exam';

/** What the exam is: time, questions, marks, attempts. */
export function AboutExam({ rules }: { rules: Rules }) {
  const { t } = useWords('exams');
  const { limit, withinDays: days, hoursApart: hours } = rules.attempts;
  const sections = rules.sections.map(({ title, items }) => (
    <span key={title} className="block">
      {t('exam.about.section', { section: title, count: items })}
    </span>
  ));
  return (
    <Section title={t('exam.about.title')}>
      <Facts
        facts={[
          { term: t('exam.about.time'), value: t('minutes', { count: rules.minutes }) },
          { term: t('exam.about.questions'), value: [t('questions', { count: rules.items }), ...sections] },
          { term: t('exam.about.pass'), value: t('exam.about.passRule', rules.pass) },
          { term: t('exam.about.marking'), value: t('exam.about.markingRule') },
          { term: t('exam.about.attempts'), value: t('exam.about.attemptsRule', { limit, days, hours }) },
          { term: t('exam.about.afterwards'), value: t('exam.about.afterwardsRule', { count: rules.validMonths }) },
        ]}
      />
    </Section>
  );
}
