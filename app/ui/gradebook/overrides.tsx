import type { MarkPart } from '~/domain/exams/gradebook/mark-part';
import type { OverrideState } from '~/domain/exams/gradebook/override-transitions';
import { Button } from '../primitives/button';
import { Field, Form, FormRefusal, Notice, Select, TextArea } from '../primitives/form';
import { Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

export type ShownOverride = {
  id: string;
  part: MarkPart;
  mark: number;
  reason: string;
  state: OverrideState;
  proposer: string;
  proposedAt: number;
  decider: string | null;
  decidedAt: number | null;
  mayAccept?: boolean;
  mayDecline?: boolean;
  mayEnd?: boolean;
};

/** Words a part: one of the total, the total, or a quiz by its module. */
export function usePartName(): (part: MarkPart) => string {
  const { t } = useWords('gradebook');
  return (part) => {
    const [, module] = /^quiz:[^/]*\/(.*)$/.exec(part) ?? [];
    if (module) return t('quiz', { module });
    return t(`part.${part as Exclude<MarkPart, `quiz:${string}`>}`);
  };
}

/** The marks given by hand, with who, when and why; to a trainer, with what they may do about each. */
export function Overrides({ overrides, saved = false }: { overrides: readonly ShownOverride[]; saved?: boolean }) {
  const { t } = useWords('gradebook');
  const format = useFormat();
  const nameOf = usePartName();
  return (
    <Section title={t('override.title')} id="by-hand">
      {saved && <Notice>{t('override.saved')}</Notice>}
      <FormRefusal intent="move" />
      {overrides.length === 0 && <p className="text-pencil">{t('override.none')}</p>}
      <ul className="mt-1">
        {overrides.map(({ id, part, mark, reason, state, proposer, proposedAt, decider, decidedAt, ...may }) => (
          <li key={id} className="border-t border-hairline py-1.5">
            <p>
              <span className="font-strong">{t('override.line', { part: nameOf(part), mark })}</span>{' '}
              <span className="text-pencil">{t(`override.state.${state}`)}</span>
            </p>
            <p className="wrap-anywhere">{t('override.reason', { reason })}</p>
            <p className="text-small text-pencil">
              {t(decider === null && state === 'in-force' ? 'override.gave' : 'override.proposed', {
                name: proposer,
                date: format.date(proposedAt),
              })}{' '}
              {decider !== null &&
                decidedAt !== null &&
                state !== 'proposed' &&
                t(`override.decided.${state}`, { name: decider, date: format.date(decidedAt) })}
            </p>
            {state === 'proposed' && may.mayDecline && !may.mayAccept && (
              <p className="text-small text-pencil">{t('override.waiting')}</p>
            )}
            {(may.mayDecline || may.mayEnd) && (
              <Form intent="move" wide>
                <input type="hidden" name="overrideId" value={id} />
                <div className="mt-1 flex flex-wrap gap-1.5">
                  {may.mayAccept && (
                    <Button name="act" value="accept">
                      {t('override.accept')}
                    </Button>
                  )}
                  {may.mayDecline && (
                    <Button weight="secondary" name="act" value="decline">
                      {t('override.decline')}
                    </Button>
                  )}
                  {may.mayEnd && (
                    <Button weight="secondary" name="act" value="end">
                      {t('override.end')}
                    </Button>
                  )}
                </div>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Gives somebody a mark by hand. */
export function GiveMark({ parts }: { parts: readonly MarkPart[] }) {
  const { t } = useWords('gradebook');
  const nameOf = usePartName();
  return (
    <Section title={t('override.give')}>
      <p className="mb-2 max-w-[40rem] text-pencil">{t('override.giveLead')}</p>
      <Form intent="give">
        <Select
          name="part"
          label={t('override.part')}
          options={parts.map((value) => ({ value, text: nameOf(value) }))}
        />
        <Field name="mark" label={t('override.mark')} inputMode="numeric" maxLength={3} required />
        <TextArea name="reason" label={t('override.why')} hint={t('override.whyHint')} maxLength={500} />
        <div>
          <Button weight="secondary">{t('override.submit')}</Button>
        </div>
      </Form>
    </Section>
  );
}
