import { exportPlaces } from '~/domain/cohorts/roster/places/export-places.server';
import { trainer } from '~/http/answer';
import { xlsxFile } from '~/http/xlsx';
import { rosterFile } from '~/i18n/roster-file.server';

/** A class's roster as a workbook. */
export const loader = trainer.read(async ({ actor, param, language }) => {
  const { sheet, rows } = rosterFile(await exportPlaces(actor, param('id')), language);
  return xlsxFile('roster.xlsx', [{ name: sheet, rows }]);
});
