import { SaxesParser } from 'saxes';
import { Refusal } from '../../refusal';
import { cellPlace, HEADINGS_WITHIN, ROSTER_ROWS } from './roster-file';

type Place = { column: number; row: number };

/** What a sheet has that its values do not tell: where formulas stand and which cells are one. */
export type SheetScan = { formulas: Place[]; merges: { from: Place; to: Place }[] };

const PIECE = 64 * 1024;
const MERGES_AT_MOST = 2_000;

/**
 * Looks through a sheet for formulas and merged cells, piece by piece, so that others get a turn in between. Throws
 * `roster-too-long` at the first row with a value that is one too many, and `roster-not-a-table` for what is no sheet.
 */
export async function scanSheet(sheet: Buffer): Promise<SheetScan> {
  const found: SheetScan = { formulas: [], merges: [] };
  const parser = new SaxesParser();
  let place: Place | null = null;
  let filled = 0;
  let last = -1;
  parser.on('error', () => {
    throw new Refusal('roster-not-a-table', {}, 'file');
  });
  parser.on('doctype', () => {
    throw new Refusal('roster-not-a-table', {}, 'file');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'c') place = cellPlace(attributes.r ?? '');
    else if (name === 'f' && place) found.formulas.push(place);
    else if ((name === 'v' || name === 'is') && place && place.row !== last) {
      last = place.row;
      filled += 1;
      if (filled > ROSTER_ROWS + HEADINGS_WITHIN) throw new Refusal('roster-too-long', { limit: ROSTER_ROWS }, 'file');
    } else if (name === 'mergeCell' && found.merges.length < MERGES_AT_MOST) {
      const [from, to] = (attributes.ref ?? '').split(':').map(cellPlace);
      if (from && to) found.merges.push({ from, to });
    }
  });
  const decoder = new TextDecoder();
  for (let at = 0; at < sheet.length; at += PIECE) {
    parser.write(decoder.decode(sheet.subarray(at, at + PIECE), { stream: true }));
    await new Promise((resolve) => setImmediate(resolve));
  }
  parser.write(decoder.decode());
  parser.close();
  return found;
}
