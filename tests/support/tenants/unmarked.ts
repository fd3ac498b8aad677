import type { MarkedRows } from '../marked-rows';
import { marks } from './mark';

/** Tables in which nothing is any tenant's, and why. */
const nobodys: Record<string, string> = {
  admin_grants: 'admins belong to no tenant',
  audit_seals: 'what seals the whole log',
  earlier_results: 'results before a ruling; they are read through their sitting alone',
  exam_policies: 'the certifying body’s',
  item_drafts: 'the certifying body’s',
  items: 'the certifying body’s',
  item_versions: 'the certifying body’s',
  rulings: 'the certifying body’s',
  signatories: 'the certifying body’s',
  sitting_marks: 'derived from results, for statistics of the bank alone',
};

/** The tables that hold nothing of a tenant, though somebody may look for it there. */
export function markedTables(rows: MarkedRows): string[] {
  const marked = new Set([...rows.mentioning(marks.a).values()].map(({ table }) => table));
  return rows.tables
    .filter((table) => !marked.has(table) && !nobodys[table] && !/fts|search|lucia|migrations/.test(table))
    .map((table) => `${table} holds nothing of the tenant: tests/support/tenants makes one row of each`);
}
