import { auditActions } from '~/domain/audit/actions';
import { askedAudit, momentsOf } from '~/domain/people/asked-audit';
import { type ExportedEntry, exportAudit } from '~/domain/people/export-audit.server';
import { admin } from '~/http/answer';
import { csvRows } from '~/http/csv';
import { streamedFile } from '~/http/streamed-file';
import { translate } from '~/i18n/words.server';

/**
 * The filtered log as a file: `.jsonl` has each entry as it was hashed, so that anybody can recompute the chain; `.csv` is
 * for a spreadsheet, where text that could be a formula has an apostrophe before it. Times in UTC.
 */
export const loader = admin.read(({ actor, request, query, language, zone, now }) => {
  const { pathname } = new URL(request.url);
  const lines = pathname.replace(/\.data$/, '').endsWith('.jsonl');
  const batches = exportAudit(actor, momentsOf(askedAudit.parse(Object.fromEntries(query)), zone));
  const name = `greenroom-audit-${new Date(now).toISOString().slice(0, 10)}`;
  return lines
    ? streamedFile(`${name}.jsonl`, 'application/jsonl', jsonLines(batches))
    : streamedFile(`${name}.csv`, 'text/csv', spreadsheet(batches, translate(language)));
});

async function* jsonLines(batches: AsyncGenerator<ExportedEntry[]>): AsyncGenerator<string> {
  for await (const batch of batches) {
    yield batch
      .map(({ position, at, actorId, action, subjectType, subjectId, reason, detail, previousHash, hash }) => {
        const subject = { type: subjectType, id: subjectId };
        return `${JSON.stringify({ position, at, actorId, action, subject, reason, detail, previousHash, hash })}\n`;
      })
      .join('');
  }
}

async function* spreadsheet(
  batches: AsyncGenerator<ExportedEntry[]>,
  t: ReturnType<typeof translate>,
): AsyncGenerator<string> {
  const head = ['position', 'at', 'actorId', 'actor', 'action', 'what', 'subjectType', 'subjectId', 'subject'] as const;
  const more = ['reason', 'detail', 'previousHash', 'hash'] as const;
  yield `\ufeff${csvRows([[...head, ...more].map((column) => t(`audit:columns.${column}`))])}`;
  const words = new Map<string, string>(auditActions.map((action) => [action, t(`acts:${action}`)]));
  for await (const batch of batches) {
    yield csvRows(
      batch.map((row) => [
        row.position,
        new Date(row.at).toISOString(),
        row.actorId,
        row.actorName,
        row.action,
        words.get(row.action) ?? row.action,
        row.subjectType,
        row.subjectId,
        row.subjectName,
        row.reason,
        JSON.stringify(row.detail),
        row.previousHash,
        row.hash,
      ]),
    );
  }
}
