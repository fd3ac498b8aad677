import type { MarkedRows } from '#tests/support/marked-rows';

/** What a tenant owns that an address or a form may name, and where its ids are. */
const kinds = {
  organisation: 'select id from organisations where id like ?',
  person:
    "select id from people where id like ? and instr(email, '-host@') + instr(email, '-hidden@') + instr(email, '-staff@') > 0",
  email: "select email from people where email like ? and instr(email, '-hidden@') > 0",
  membership: "select id from memberships where id like ? and role <> 'reviewer'",
  invitation: 'select id from invitations where id like ?',
  joinCode: 'select id from join_codes where id like ?',
  code: 'select code from join_codes where organisation_id like ?',
  classCode: 'select join_code from classes where id like ?',
  roomCode: 'select code from exam_windows where id like ?',
  session: 'select id from sessions where person_id like ?',
  order: 'select id from orders where id like ?',
  class: 'select id from classes where id like ?',
  staff: 'select id from class_staff where id like ?',
  handOver: 'select id from hand_overs where id like ?',
  place: 'select id from roster_places where id like ?',
  import: 'select id from roster_imports where id like ?',
  deadline: 'select id from deadlines where id like ?',
  announcement: 'select id from announcements where id like ?',
  room: 'select id from exam_windows where id like ?',
  sitting: 'select id from sittings where id like ?',
  appeal: 'select id from appeals where id like ?',
  override: 'select id from mark_overrides where id like ?',
  act: 'select id from class_acts where id like ?',
  /** An act and whom it is for, as one button says them. */
  actFor: "select 'remind:' || id from people where id like ? and instr(email, '-host@') > 0",
  erasure: 'select id from erasures where id like ?',
  worksheet: 'select id from worksheets where id like ?',
  certificate: "select number from certificates where number like '0' || ?",
  store: 'select id from stores where id like ?',
  binding: 'select id from store_bindings where id like ?',
  slot: 'select id from slots where id like ?',
  guest: 'select id from guest_invitations where id like ?',
  badge: 'select token_hash from live_badges where token_hash like ?',
  token: 'select id from api_tokens where id like ?',
  endpoint: 'select id from webhook_endpoints where id like ?',
  delivery: 'select id from webhook_deliveries where id like ?',
} as const;
export type Kind = keyof typeof kinds;

/** The ids a mark's tenant has of each kind: as many as tell its states apart. */
export function idsOf(rows: MarkedRows, mark: string): Record<Kind, string[]> {
  const entries = Object.entries(kinds).map(([kind, query]) => [kind, rows.column(query, `${mark}%`).slice(0, 4)]);
  return Object.fromEntries(entries) as Record<Kind, string[]>;
}

/** Which kind of row a part of the path names, by the part before it. Null: rows that are no tenant's. */
export const segments: Record<string, Kind | null> = {
  orders: 'order',
  classes: 'class',
  rooms: 'room',
  imports: 'import',
  places: 'place',
  people: 'person',
  members: 'person',
  gradebook: 'person',
  marks: 'class',
  announcements: 'announcement',
  'hand-overs': 'handOver',
  broadcasts: 'slot',
  connections: 'endpoint',
  sittings: 'sitting',
  results: 'sitting',
  appeals: 'appeal',
  hosts: 'person',
  verify: 'certificate',
  worksheets: 'worksheet',
  certificates: 'certificate',
  badge: 'badge',
  // The content of the site, and the certifying body's.
  courses: null,
  blank: null,
  ':course': null,
  drafts: null,
  questions: null,
  status: null,
  // Secrets of which only their hashes are stored: there is no id to swap.
  'reset-password': null,
  join: null,
  live: null,
};

/** Which rows a field of a form, or of a query, may name. */
export const fields: Record<string, readonly Kind[]> = {
  organisationId: ['organisation'],
  organisation: ['organisation'],
  universityId: ['organisation'],
  university: ['organisation'],
  enterpriseId: ['organisation'],
  enterprise: ['organisation'],
  platformId: ['organisation'],
  of: ['organisation', 'class'],
  personId: ['person'],
  person: ['person'],
  people: ['person'],
  mentorId: ['person'],
  mentor: ['person'],
  lecturerId: ['person'],
  reviewerId: ['person'],
  successorId: ['person'],
  membershipId: ['membership'],
  membership: ['membership'],
  invitationId: ['invitation'],
  invitation: ['invitation'],
  joinCodeId: ['joinCode'],
  classId: ['class'],
  class: ['class'],
  fromClassId: ['class'],
  teamId: ['class'],
  team: ['class'],
  orderId: ['order'],
  order: ['order'],
  staffId: ['staff'],
  seatOf: ['person'],
  'rooms seats': ['person'],
  handOverId: ['handOver'],
  handOver: ['handOver'],
  placeId: ['place'],
  place: ['place'],
  importId: ['import'],
  import: ['import'],
  deadlineId: ['deadline'],
  deadline: ['deadline'],
  announcementId: ['announcement'],
  announcement: ['announcement'],
  windowId: ['room'],
  roomId: ['room'],
  room: ['room'],
  window: ['room'],
  sittingId: ['sitting'],
  sitting: ['sitting'],
  compared: ['sitting'],
  appealId: ['appeal'],
  overrideId: ['override'],
  override: ['override'],
  actId: ['act'],
  act: ['act'],
  one: ['actFor'],
  storeId: ['store'],
  store: ['store'],
  bindingId: ['binding'],
  accept: ['binding', 'handOver'],
  decline: ['binding', 'handOver'],
  end: ['binding'],
  join: ['guest'],
  refuse: ['guest'],
  leave: ['guest'],
  guest: ['guest', 'person'],
  badge: ['badge'],
  tokenId: ['token'],
  endpointId: ['endpoint'],
  deliveryId: ['delivery'],
  sessionId: ['session'],
  number: ['certificate'],
  sheet: ['worksheet'],
  id: ['class', 'order', 'person'],
};

/** Fields that name no row of anybody. */
export const plain: readonly (string | RegExp)[] = [
  /^(answer|answers|stem|options|questions|fields|tables)\b/,
  /Weight$/,
  /^day\d$/,
  ...['intent', 'name', 'nameEn', 'nameZh', 'title', 'titleEn', 'titleZh', 'note', 'reason', 'text', 'body', 'kind'],
  ...['email', 'emails', 'password', 'currentPassword', 'newPassword', 'language', 'zone', 'theme', 'next', 'city'],
  ...['languages', 'categories', 'markets', 'regions', 'skills', 'market', 'platform', 'scopes', 'url', 'role'],
  ...['startsAt', 'endsAt', 'opensAt', 'closesAt', 'expires', 'startsOn', 'neededBy', 'until', 'time', 'day', 'days'],
  ...['lesson', 'read', 'attempt', 'item', 'version', 'due', 'ready', 'to', 'question', 'latin', 'consent', 'sure'],
  ...['seen', 'minutes', 'seats', 'ofAge', 'outcome', 'answer', 'format', 'bytes', 'digest', 'publish', 'pool'],
  ...['mostUses', 'codeDays', 'what', 'who', 'examId', 'publishAt', 'byMail', 'quietFrom', 'quietUntil'],
  ...['offsetDays', 'target', 'weeks', 'setAt', 'first', 'last', 'neededOn', 'neededOnBefore', 'exam', 'mark', 'part'],
  ...['bornIn', 'task', 'quizzes', 'comparedAt', 'file', 'bulk'],
  ...['type', 'level', 'difficulty', 'tags', 'accepted', 'extraPercent', 'keyFrom', 'shared', 'code', 'fields'],
  ...['worksheet'],
];

/** What an attacker adds to a form that does not ask for it. */
export const smuggled: Record<string, Kind | { value: string }> = {
  id: 'class',
  organisationId: 'organisation',
  enterpriseId: 'organisation',
  universityId: 'organisation',
  classId: 'class',
  orderId: 'order',
  personId: 'person',
  teamId: 'class',
  storeId: 'store',
  windowId: 'room',
  actorId: 'person',
  isAdmin: { value: 'true' },
  role: { value: 'manager' },
  state: { value: 'agreed' },
};

/** What of another tenant may be told to whoever knows a number, and why. */
export const told: Record<string, { may: RegExp; why: string }> = {
  'routes/certificates/verification': {
    may: /canary[ab]-(holder|latin)/gi,
    why: 'a certificate’s page is public by its number, with the name its holder agreed to',
  },
  'routes/certificates/paper-check': { may: /canary[ab]-(holder|latin)/gi, why: 'the page beside it' },
  'routes/certificates/credential': { may: /canary[ab]-(holder|latin)/gi, why: 'the credential is public, too' },
  'routes/certificates/paper': { may: /canary[ab]-(holder|latin)/gi, why: 'the paper is public, too' },
  'routes/certificates/verify': { may: /canary[ab]-(holder|latin)/gi, why: 'a number leads to its public page' },
};

/** Names of organisations that others choose from a list: platforms for a store, universities for an order. */
export const listed = /canary[ab]-(platform|university)-(en|zh)|canary[ab]-city/gi;

/** What one tenant may write that names the other's organisation, since it was chosen from that list. */
export const offered: { form: RegExp; rows: RegExp; why: string }[] = [
  {
    form: /^form \/team connect/,
    rows: /^(stores|audit_entries) /,
    why: 'an enterprise says on which platform its store is',
  },
  {
    form: /^form \/orders\/new/,
    rows: /^(orders|order_agreements|outbox_mails|audit_entries) /,
    why: 'an enterprise proposes an order to any university, which is told so',
  },
];

/** Routes of which there is nothing for their own people to see by asking, and why. */
export const unseen: Record<string, string> = {
  'routes/exams/answers': 'takes answers, and tells none',
  'routes/exams/writer': 'takes who writes, and tells nobody',
  'routes/exams/events': 'takes events, and tells none',
  'routes/cohorts/roster-links': 'makes links for whoever posts, and has nothing to read',
  'routes/exams/live': 'tells a deadline and a state',
  'routes/hosts/live-badge': 'found by its secret alone, of which there is only the hash',
  'routes/hosts/badge-stream': 'found by its secret alone',
};
