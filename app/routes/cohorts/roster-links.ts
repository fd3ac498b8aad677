import { z } from 'zod';
import { makeLinks } from '~/domain/cohorts/roster/places/make-links.server';
import { Refusal } from '~/domain/refusal';
import { trainer } from '~/http/answer';
import { csvFile } from '~/http/csv';
import { environment } from '~/http/environment';
import { translate } from '~/i18n/words.server';

/** Links are made when they are asked for, not looked up: there is nothing to read here. */
export const loader = trainer.read(() => {
  throw new Refusal('not-found');
});

const chosen = z.object({ place: z.array(z.string().max(80)).max(5_000).optional() });

/** New links for all who are still expected, or for those named, as a file that is made once. */
export const action = trainer.receive(async ({ actor, param, form, language, now }) => {
  const { place } = await form(chosen);
  const links = await makeLinks(actor, { classId: param('id'), placeIds: place ?? 'all' }, now);
  const t = translate(language);
  const headings = [
    t('roster:columns.name'),
    t('roster:columns.number'),
    t('roster:file.link'),
    t('roster:file.until'),
  ];
  const rows = links.map(({ name, number, token, expiresAt }) => [
    ...[name, number, `${environment().origin}/join/${token}`],
    new Date(expiresAt).toISOString().slice(0, 10),
  ]);
  return csvFile('links.csv', [headings, ...rows]);
});
