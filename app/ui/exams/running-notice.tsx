import { Trans } from 'react-i18next';
import { ButtonLink } from '../primitives/button';
import { Moment } from '../primitives/moment';
import { useWords } from '../primitives/words';

/** An exam is running: the way back to it, above everything else. */
export function RunningNotice({ sittingId, deadline, over }: { sittingId: string; deadline: number; over: boolean }) {
  const { t } = useWords('exams');
  return (
    <section className="border-y border-ink py-3">
      <h2 className="text-title">{t('exam.running.title')}</h2>
      <p className="mt-1 mb-2">
        {over ? (
          t('exam.running.over')
        ) : (
          <Trans t={t} i18nKey="exam.running.ends" components={{ 1: <Moment at={deadline} /> }} />
        )}
      </p>
      <ButtonLink to={`/exam/sittings/${sittingId}`} reloadDocument>
        {t(over ? 'exam.running.see' : 'exam.running.resume')}
      </ButtonLink>
    </section>
  );
}
