import type { ItemDraft } from '~/domain/questions/drafts/item-draft';
import { useWords } from '../primitives/words';
import { AnswerFields, Lines } from './answer-fields';
import { typesOffered } from './bank-filter';
import { ChoiceField, WordsField } from './draft-field';

/** A case: its conversation, then the questions on it, each with fields of its own. */
export function CaseFields({ draft }: { draft: ItemDraft }) {
  const { t } = useWords('drafting');
  const { t: word } = useWords('questions');
  const types = typesOffered
    .filter((type) => type !== 'case')
    .map((type) => ({ value: type, text: word(`types.${type}`) }));
  return (
    <>
      <Lines list="conversation" title={t('conversation')} within="" part={null} all={draft.conversation}>
        {(line, at, name) => (
          <>
            <ChoiceField
              name={`${name}.speaker`}
              label={t('speaker', { place: at + 1 })}
              value={line.speaker}
              options={[
                { value: 'buyer', text: t('buyer') },
                { value: 'host', text: t('host') },
              ]}
            />
            <WordsField name={`${name}.text`} label={t('line', { place: at + 1 })} words={line.text} />
          </>
        )}
      </Lines>
      <Lines list="questions" title={t('questions')} within="" part={null} all={draft.questions}>
        {(question, at, name) => (
          <div className="grid gap-2">
            <p className="font-serif text-lead font-strong">{t('part', { name: question.id.toUpperCase() })}</p>
            <ChoiceField
              name={`${name}.type`}
              label={t('type')}
              hint={t('typeHint')}
              value={question.type}
              options={types}
            />
            <WordsField name={`${name}.stem`} label={t('stem')} words={question.stem} />
            <AnswerFields question={question} within={`${name}.`} part={at} />
          </div>
        )}
      </Lines>
    </>
  );
}
