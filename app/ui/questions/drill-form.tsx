import type { AskedMistake } from '~/domain/questions/drill/find-drill.server';
import { Button } from '../primitives/button';
import { Form, useSending } from '../primitives/form';
import { useWords } from '../primitives/words';
import { AnsweredItem } from './answered-item';
import { answerName } from './answering';

/** One mistake, asked again. */
export function DrillForm({ asked: { itemId, version, dueAt, item }, place }: { asked: AskedMistake; place: string }) {
  const { t } = useWords('drill');
  const sending = useSending();
  return (
    <Form wide>
      <input type="hidden" name="item" value={itemId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="due" value={dueAt} />
      <AnsweredItem item={item} name={answerName(itemId)} place={place} />
      <div className="flex flex-wrap gap-2">
        <Button name="intent" value="answer" disabled={sending}>
          {t('answer')}
        </Button>
        <Button name="intent" value="unknown" weight="secondary" disabled={sending}>
          {t('unknown')}
        </Button>
      </div>
    </Form>
  );
}
