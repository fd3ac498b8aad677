import { exportPlaces } from '~/domain/cohorts/roster/places/export-places.server';
import { trainer } from '~/http/answer';
import { csvFile } from '~/http/csv';
import { rosterFile } from '~/i18n/roster-file.server';

/** A class's roster as a file for any program. */
export const loader = trainer.read(async ({ actor, param, language }) =>
  csvFile('roster.csv', rosterFile(await exportPlaces(actor, param('id')), language).rows),
);
