import { findGradebook } from '~/domain/exams/gradebook/find-gradebook.server';
import { trainer } from '~/http/answer';
import { csvFile } from '~/http/csv';
import { gradebookFile } from '~/i18n/gradebook-file.server';

/** A class's marks as a file for any program. */
export const loader = trainer.read(async ({ actor, param, language, now }) => {
  const { name, rows } = gradebookFile(await findGradebook(actor, param('id')), language, now);
  return csvFile(`${name}.csv`, rows);
});
