import type { PlaceRow } from '~/domain/cohorts/roster/places/place-rows.server';
import type { Language } from '~/domain/language';
import { translate } from './words.server';

/** A roster as the rows of a file, under headings that an import knows again. */
export function rosterFile(places: readonly PlaceRow[], language: Language) {
  const t = translate(language);
  const headings = (['name', 'number', 'email', 'state'] as const).map((column) => t(`roster:columns.${column}`));
  const rows = places.map(({ name, number, email, state }) => [name, number, email, t(`roster:states.${state}`)]);
  return { sheet: t('roster:file.sheet'), rows: [headings, ...rows] };
}
