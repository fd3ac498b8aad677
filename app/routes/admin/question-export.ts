import { itemFilter } from '~/domain/questions/bank/asked-items';
import { interchangeFormats } from '~/domain/questions/interchange/detect-format';
import { exportItems } from '~/domain/questions/interchange/export-items.server';
import { Refusal } from '~/domain/refusal';
import { admin } from '~/http/answer';

const TYPES = { yaml: 'application/yaml', xml: 'application/xml', gift: 'text/plain' } as const;

/** The filtered items as a file to keep, keys included. The format is the end of the address. */
export const loader = admin.read(async ({ actor, request, query, now }) => {
  const { pathname } = new URL(request.url);
  const format = interchangeFormats.find((each) => pathname.replace(/\.data$/, '').endsWith(`.${each}`));
  if (!format) throw new Refusal('not-found');
  const body = await exportItems(actor, itemFilter.parse(Object.fromEntries(query)), format);
  const day = new Date(now).toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      'Content-Type': `${TYPES[format]}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="greenroom-questions-${day}.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
});
