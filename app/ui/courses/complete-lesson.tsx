import { useRevalidator } from '@remix-run/react';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { Button } from '../primitives/button';
import { Alert, Notice } from '../primitives/form';
import { useWords } from '../primitives/words';
import { type Delivery, report, sendMarks, unsentMarks } from './unsent';

/**
 * The form that marks a lesson as completed. Without scripts the browser posts it. With them the mark is kept on the
 * device first, sent, and sent again when the connection is back; the line below says what the server has.
 */
export function CompleteLesson({
  reader,
  lesson,
  read,
  again,
  path,
}: {
  reader: string;
  lesson: string;
  /** The revision on this page. */
  read: string;
  again: boolean;
  path: string;
}) {
  const { t } = useWords('courses');
  const { revalidate } = useRevalidator();
  const [delivery, setDelivery] = useState<Delivery | 'sending'>('sent');

  const send = useCallback(
    async (mark?: { lesson: string; read: string }) => {
      setDelivery('sending');
      const came = await sendMarks(reader, mark);
      setDelivery(came);
      if (came === 'sent') revalidate();
    },
    [reader, revalidate],
  );

  useEffect(() => {
    const resend = () => {
      if (unsentMarks(reader).length > 0) void send();
    };
    resend();
    addEventListener('online', resend);
    return () => removeEventListener('online', resend);
  }, [reader, send]);

  function submit(event: FormEvent) {
    event.preventDefault();
    void send({ lesson, read });
  }

  return (
    <form method="post" action="/progress" onSubmit={submit} className="grid justify-items-start gap-2">
      <input type="hidden" name="intent" value="complete" />
      <input type="hidden" name="lesson" value={lesson} />
      <input type="hidden" name="read" value={read} />
      <input type="hidden" name="next" value={path} />
      <Button disabled={delivery === 'sending'}>{t(again ? 'complete.again' : 'complete.button')}</Button>
      {delivery === 'sending' && <Notice>{t('complete.sending')}</Notice>}
      {delivery === 'offline' && <Notice>{t('complete.waiting')}</Notice>}
      {delivery === 'refused' && <Alert>{t('complete.refused')}</Alert>}
    </form>
  );
}

/** Tells the server that a lesson is open, so that its reader can go on here. Whether it arrives changes nothing else. */
export function useOpened(lesson: string, signedIn: boolean): void {
  useEffect(() => {
    if (signedIn) void report({ intent: 'open', lesson });
  }, [lesson, signedIn]);
}
