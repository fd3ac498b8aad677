import { z } from 'zod';
import { isFormula, unescapeFormula } from '../../formula';
import { cleanEmail, cleanName, cleanNumber } from './clean-cell';
import type { FileRow } from './roster-file';
import { cellName } from './roster-file';
import { type RosterColumn, type RosterFault, type RosterMapping, rosterColumns } from './roster-row';

/** What a row of a file says of somebody, cleaned, and what is wrong with it. */
export type PersonRow = {
  row: number;
  name: string;
  number: string | null;
  email: string | null;
  faults: RosterFault[];
};

export const placeLimits = { name: 100, number: 40, email: 254 } as const;

const clean = { name: cleanName, number: cleanNumber, email: cleanEmail } as const;
const address = z.email();

/** What is wrong with one value, whoever it is of: for a row of a file and for a form alike. */
export function valueFault(column: RosterColumn, value: string): string | null {
  if (value === '') return column === 'name' ? 'name-missing' : null;
  if (value.length > placeLimits[column]) return 'too-long';
  if (column === 'email') return address.safeParse(value).success ? null : 'email-wrong';
  if (column !== 'number') return null;
  if (/^\d(\.\d+)?E\+?\d+$/.test(value)) return 'digits-lost';
  return /^[\p{L}\p{N}._/#-]+$/u.test(value) ? null : 'number-wrong';
}

/** Reads a row with a mapping. Faults of single cells count where the mapping takes something from that cell. */
export function readPerson({ row, cells, faults: found }: FileRow, mapping: RosterMapping): PersonRow {
  const values = { name: '', number: '', email: '' };
  const faults: RosterFault[] = found
    .filter(({ facts }) => typeof facts.at === 'number')
    .map((fault) => ({ ...fault, column: columnAt(mapping, Number(fault.facts.at)) }));
  for (const column of rosterColumns) {
    const at = mapping[column];
    if (at === undefined) continue;
    const text = (cells[at] ?? '').trim();
    values[column] = clean[column](unescapeFormula(text));
    if (faults.some((fault) => fault.column === column)) continue;
    const code = isFormula(text) ? 'formula' : valueFault(column, values[column]);
    if (code) faults.push({ code, column, facts: { cell: cellName(at, row) } });
  }
  return { row, name: values.name, number: values.number || null, email: values.email || null, faults };
}

function columnAt(mapping: RosterMapping, at: number): RosterColumn | null {
  return rosterColumns.find((column) => mapping[column] === at) ?? null;
}

/** Whether anything is wrong with what is taken from a row. */
export const isFaulty = ({ faults }: { faults: readonly RosterFault[] }): boolean =>
  faults.some(({ column, code }) => column !== null || rowFaults.includes(code));

/** What is wrong with a whole row, not with one of its cells. */
export const rowFaults: readonly string[] = [
  ...['two-places', 'same-place', 'two-rows', 'contradicts', 'name-known', 'name-twice', 'changed-meanwhile'],
];
