import path from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';

/** Looks into a served database from outside, read-only. */
export function inspect(dataDir: string) {
  const database = new Database(path.join(dataDir, 'greenroom.sqlite'), { readonly: true });
  const column = (query: string, ...values: unknown[]): string[] =>
    database
      .prepare<unknown[], string>(query)
      .pluck()
      .all(...values);
  let counted: { version: string | undefined; rows: Record<string, number> } | undefined;
  return {
    column,
    /** The first value of a query; throws when there is none. */
    one(query: string, ...values: unknown[]): string {
      const [value] = column(query, ...values);
      if (value === undefined) throw new Error(`no row: ${query}`);
      return value;
    },
    /** How many rows each table has; counted anew when somebody wrote since. */
    counts(): Record<string, number> {
      const [version] = column('pragma data_version');
      if (counted && counted.version === version) return counted.rows;
      // When somebody was last here is written by a job, whatever they did: no answer is to blame for it.
      const tables = column(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'people_seen'",
      );
      const count = (table: string) =>
        database.prepare<[], number>(`select count(*) from "${table}"`).pluck().get() ?? 0;
      counted = { version, rows: Object.fromEntries(tables.map((table) => [table, count(table)])) };
      return counted.rows;
    },
    close: () => database.close(),
  };
}

const PERSON = 'select id from people where email = ?';

const explained = z.object({ explanation: z.object({ en: z.string(), zh: z.string() }) });

function explanationsOf(content: string): string[] {
  const { en, zh } = explained.parse(JSON.parse(content)).explanation;
  const longest = (text: string) =>
    text.split(/["'&<>\\]/).reduce((best, part) => (part.length > best.length ? part : best), '');
  return [longest(en), longest(zh)];
}

/** What addresses of the demo are made of. */
export function demoRows(dataDir: string) {
  const { column, one, close } = inspect(dataDir);
  const person = (role: string) => one(PERSON, `${role}@demo.greenroom.test`);
  const host = person('host');
  const rows = {
    hostId: host,
    studentId: one(PERSON, 'huangsiqi@ouhai.greenroom.test'),
    hostSitting: one('select id from sittings where person_id = ? order by started_at desc', host),
    hostCertificate: one('select number from certificates where person_id = ?', host),
    suspendedCertificate: one("select number from certificates where state = 'suspended'"),
    /** A broadcast the manager has planned. */
    broadcastId: one(
      'select slots.id from slots join stores on stores.id = store_id where stores.name = ? order by starts_at',
      'Haiyue Garden & Irrigation',
    ),
    /** The running order class, its order, one in draft, and a team. */
    classId: one('select id from classes where order_id is not null'),
    orderId: one('select order_id from classes where order_id is not null'),
    draftId: one("select id from orders where state = 'draft'"),
    teamId: one('select id from classes where order_id is null'),
    /** Somebody's place on the roster of that team. */
    teamPlaceId: one('select p.id from roster_places p join classes c on c.id = class_id where order_id is null'),
    /** What the enterprise's team was told. */
    announcementId: one(
      'select announcements.id from announcements join classes on classes.id = class_id where order_id is null',
    ),
    /** Exam rooms of the class: one that is over, with results, and one that is ahead. */
    roomId: one('select id from exam_windows where class_id is not null order by opens_at'),
    nextRoomId: one('select id from exam_windows where class_id is not null order by opens_at desc'),
    /** A sheet the host has filled in. */
    sheetId: one("select id from worksheets where person_id = ? and worksheet_id = 'plan'", host),
    openAppeal: one("select id from appeals where state = 'open'"),
    examItem: one("select id from items where pool = 'exam' order by id"),
    examVersion: one("select current_hash from items where pool = 'exam' order by id"),
    people: column('select email from people').map((email) => ({
      email,
      name: one('select name from people where email = ?', email),
    })),
    certificates: column('select number from certificates'),
    /** A piece of what explains each item of the exam, without signs that an answer would have to escape. */
    explanations: column(
      'select content from item_versions join items on items.id = item_id where pool = ?',
      'exam',
    ).flatMap(explanationsOf),
  };
  close();
  return rows;
}
export type DemoRows = ReturnType<typeof demoRows>;
