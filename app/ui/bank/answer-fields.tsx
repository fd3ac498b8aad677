import type { ReactNode } from 'react';
import type { DraftQuestion } from '~/domain/questions/drafts/draft-of-item';
import type { ItemDraft } from '~/domain/questions/drafts/item-draft';
import { type Shaping, shapingValue } from '~/domain/questions/drafts/shape-names';
import { Button } from '../primitives/button';
import { useWords } from '../primitives/words';
import { ChoiceField, LineField, ListProblems, WordsField } from './draft-field';

type Asked = ItemDraft | DraftQuestion;
/** `within` is where the names of the fields begin: empty, or `questions[0].`; `part` is that place. */
type Of = { question: Asked; within: string; part: number | null };

/** The fields of an answer, by its question's type. */
export function AnswerFields({ question, within, part }: Of) {
  const { t } = useWords('drafting');
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <OptionFields question={question} within={within} part={part} marked />;
    case 'true-false':
      return (
        <ChoiceField
          name={`${within}answer`}
          label={t('answer')}
          value={question.answer}
          options={[
            { value: '', text: t('choose') },
            { value: 'true', text: t('true') },
            { value: 'false', text: t('false') },
          ]}
        />
      );
    case 'ordering':
      return (
        <Lines list="steps" title={t('steps')} within={within} part={part} all={question.steps}>
          {(step, at, name) => (
            <WordsField name={`${name}.text`} label={t('step', { place: at + 1 })} words={step.text} rows={1} />
          )}
        </Lines>
      );
    case 'matching':
      return (
        <>
          <PromptFields question={question} within={within} part={part} />
          <OptionFields question={question} within={within} part={part} marked={false} />
        </>
      );
    case 'numeric':
      return (
        <>
          <div className="grid gap-1.5 wide:grid-cols-2">
            <LineField name={`${within}answer`} label={t('number')} value={question.answer} numeric />
            <LineField
              name={`${within}tolerance`}
              label={t('tolerance')}
              hint={t('toleranceHint')}
              value={question.tolerance}
              numeric
            />
          </div>
          <WordsField name={`${within}unit`} label={t('unit')} words={question.unit} rows={1} />
        </>
      );
    case 'case':
      return null;
  }
}

function OptionFields({ question, within, part, marked }: Of & { marked: boolean }) {
  const { t } = useWords('drafting');
  return (
    <Lines list="options" title={t('options')} within={within} part={part} all={question.options}>
      {(option, _at, name) => (
        <>
          <WordsField
            name={`${name}.text`}
            label={t('option', { name: option.id.toUpperCase() })}
            words={option.text}
            rows={1}
          />
          {marked && (
            <label className="flex min-h-[44px] items-center gap-1.5">
              <input
                type="checkbox"
                name={`${name}.right`}
                defaultChecked={option.right}
                className="size-[22px] shrink-0 accent-ink"
              />
              {t('right', { name: option.id.toUpperCase() })}
            </label>
          )}
        </>
      )}
    </Lines>
  );
}

function PromptFields({ question, within, part }: Of) {
  const { t } = useWords('drafting');
  const options = question.options.map(({ id, text }) => ({
    value: id,
    text: `${id.toUpperCase()} ${text.en || text.zh}`.slice(0, 80),
  }));
  return (
    <Lines list="prompts" title={t('prompts')} within={within} part={part} all={question.prompts}>
      {(prompt, _at, name) => (
        <>
          <WordsField
            name={`${name}.text`}
            label={t('prompt', { name: prompt.id.toUpperCase() })}
            words={prompt.text}
            rows={1}
          />
          <ChoiceField
            name={`${name}.match`}
            label={t('match', { name: prompt.id.toUpperCase() })}
            value={prompt.match}
            options={[{ value: '', text: t('choose') }, ...options]}
          />
        </>
      )}
    </Lines>
  );
}

type ListName = Shaping['list'];

/** A list whose lines are added, moved and removed by buttons that save the form: it works without JavaScript. */
export function Lines<Line extends object>({
  list,
  title,
  within,
  part,
  all,
  children,
}: {
  list: ListName;
  title: string;
  within: string;
  part: number | null;
  all: readonly Line[];
  children: (line: Line, at: number, name: string) => ReactNode;
}) {
  const { t } = useWords('drafting');
  const anchor = part === null ? list : `questions-${part}-${list}`;
  const value = (act: Shaping['act'], at: number | null) => shapingValue({ act, list, question: part, at });
  const small = 'min-h-[44px] px-1.5 text-small font-plain';
  return (
    <fieldset id={anchor} className="grid min-w-0 scroll-mt-4 gap-2">
      <legend className="mb-1 font-serif text-lead font-strong">{title}</legend>
      <ListProblems name={`${within}${list}`} />
      {all.map((line, at) => {
        const name = `${within}${list}[${at}]`;
        const id = 'id' in line && typeof line.id === 'string' ? line.id : null;
        const what = `${title} ${id ? id.toUpperCase() : at + 1}`;
        return (
          <div key={id ?? at} className="grid gap-1 border-s-2 border-hairline ps-1.5">
            {id !== null && <input type="hidden" name={`${name}.id`} value={id} />}
            {children(line, at, name)}
            <div className="flex flex-wrap gap-1">
              {at > 0 && (
                <Button
                  weight="secondary"
                  className={small}
                  name="act"
                  value={value('up', at)}
                  aria-label={t('upOf', { what })}
                >
                  {t('up')}
                </Button>
              )}
              <Button
                weight="secondary"
                className={small}
                name="act"
                value={value('remove', at)}
                aria-label={t('removeOf', { what })}
              >
                {t('remove')}
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button weight="secondary" name="act" value={value('add', null)}>
          {t(`add.${list}`)}
        </Button>
      </div>
    </fieldset>
  );
}
