import { redirect } from '@remix-run/node';
import { startDataExport } from '~/domain/privacy/export/start-data-export.server';
import { writeOwnData } from '~/domain/privacy/export/write-own-data.server';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';

/** Where a copy is asked for. */
export const loader = person.read(() => redirect('/account/data'));

/** Everything that is held on the person, as a file, written while it is sent. */
export const action = person.receive(async ({ actor, now }) => {
  await startDataExport(actor, now);
  const [en, zh] = [translate('en'), translate('zh')];
  const chunks = writeOwnData(
    actor,
    (section) => ({ en: en(`privacy:export.section.${section}`), zh: zh(`privacy:export.section.${section}`) }),
    now,
  );
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const name = `greenroom-my-data-${new Date(now).toISOString().slice(0, 10)}.json`;
  return new Response(body, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
});
