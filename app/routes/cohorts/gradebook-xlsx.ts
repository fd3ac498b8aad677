import { findGradebook } from '~/domain/exams/gradebook/find-gradebook.server';
import { trainer } from '~/http/answer';
import { xlsxFile } from '~/http/xlsx';
import { gradebookFile } from '~/i18n/gradebook-file.server';

/** A class's marks as a workbook. */
export const loader = trainer.read(async ({ actor, param, language, now }) => {
  const { name, sheet, rows } = gradebookFile(await findGradebook(actor, param('id')), language, now);
  return xlsxFile(`${name}.xlsx`, [{ name: sheet, rows }]);
});
