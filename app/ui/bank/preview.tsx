import { useState } from 'react';
import type { Language } from '~/domain/language';
import { blankAnswer } from '~/domain/questions/answer';
import type { ItemAnswer } from '~/domain/questions/paper';
import type { ShownItem } from '~/domain/questions/show-item';
import { useWords } from '../primitives/words';
import { AnswerInput } from '../questions/answer-input';

type Shown = { language: Language; item: ShownItem };

/** An item as a candidate sees it, in both languages side by side; it can be tried, and nothing of that is sent. */
export function Previews({ shown }: { shown: readonly Shown[] }) {
  return (
    <div className="grid gap-4 broad:grid-cols-2">
      {shown.map((each) => (
        <Preview key={`${each.language} ${each.item.type}`} {...each} />
      ))}
    </div>
  );
}

function Preview({ language, item }: Shown) {
  const { t } = useWords('bank');
  const { t: word } = useWords('questions');
  const [answer, setAnswer] = useState<ItemAnswer>(() => blankAnswer(item.type));
  return (
    <section className="min-w-0">
      <h3 className="mb-1.5 text-body">{t(language === 'en' ? 'question.english' : 'question.chinese')}</h3>
      <fieldset className="min-w-0" lang={langOf(language)}>
        <legend className="mb-1 font-serif text-lead font-strong whitespace-pre-line wrap-anywhere">{item.stem}</legend>
        <p className="mb-1.5 text-small text-pencil">{word(`instruction.${item.type}`)}</p>
        <AnswerInput item={item} answer={answer} name={`try-${language}`} onChange={setAnswer} />
      </fieldset>
    </section>
  );
}

export const langOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');
