/*
 * The house's rules, for dependency-cruiser (`npm run architecture`). Folders: route → use case → database; what is seen
 * knows no server. Contexts: a later one may import an earlier one, never back.
 */

/** Which contexts each context may import, itself included. */
const order = ['keys', 'audit', 'people', 'organisations', 'courses', 'questions', 'cohorts'];
const upTo = (name) => order.slice(0, order.indexOf(name) + 1);
const allowed = {
  ...Object.fromEntries(order.map((name) => [name, upTo(name)])),
  worksheets: [...upTo('courses'), 'worksheets'],
  exams: [...order, 'exams'],
  practice: [...order, 'practice'],
  certificates: [...order, 'exams', 'practice', 'certificates'],
  hosts: [...order, 'exams', 'practice', 'certificates', 'hosts'],
  platforms: [...order, 'exams', 'practice', 'certificates', 'hosts', 'platforms'],
  readiness: [...order, 'exams', 'practice', 'certificates', 'hosts', 'readiness'],
  privacy: [...order, 'exams', 'practice', 'certificates', 'hosts', 'platforms', 'readiness', 'worksheets', 'privacy'],
};
const contexts = Object.keys(allowed);

const contextRules = contexts.flatMap((context) => {
  const later = contexts.filter((other) => !allowed[context].includes(other));
  if (later.length === 0) return [];
  const names = `(${later.join('|')})`;
  return [
    {
      name: `context-${context}`,
      comment: `${context} comes before ${later.join(', ')}: what follows from what it records is a reaction.`,
      severity: 'error',
      from: { path: [`^app/domain/${context}/`, `^db/schema/${context}\\.ts$`] },
      to: { path: [`^app/domain/${names}/`, `^db/schema/${names}\\.ts$`] },
    },
    {
      name: `context-${context}-ui`,
      severity: 'error',
      from: { path: `^app/ui/${context}/` },
      to: { path: `^app/ui/${names}/` },
    },
  ];
});

const compiled = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...contextRules,
    {
      name: 'domain-knows-no-outside',
      comment: 'Rules know neither the web nor the clock nor the screen.',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: { path: '^(app/(routes|ui|http|jobs|commands|i18n)/|node_modules/(react|react-dom|express|@remix-run)/)' },
    },
    {
      name: 'nouns-are-pure',
      comment: 'A file of the domain that does not end in .server takes everything as parameters.',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: '\\.server\\.ts$' },
      to: { path: '(\\.server\\.ts$|^db/(client|postgres|migrate))', ...compiled },
    },
    {
      name: 'screens-know-no-server',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '(\\.server\\.tsx?$|^db/|^app/http/|^app/routes/|^app/jobs/|node_modules/(zod|yaml)/)', ...compiled },
    },
    {
      name: 'routes-are-thin',
      comment: 'A route asks a use case; the database is behind it.',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '(^db/|node_modules/drizzle-orm/|^app/routes/|^app/jobs/)', ...compiled },
    },
    {
      name: 'one-session-module',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: '^app/domain/people/session\\.server\\.ts$' },
      to: { path: 'node_modules/lucia/' },
    },
    {
      name: 'one-database-folder',
      comment: 'Drivers are opened in db/. The throttle keeps its counts in a file of its own.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/(domain/people/throttle.*\\.server\\.ts|commands/welcome\\.mjs)$' },
      to: { path: 'node_modules/(better-sqlite3|pg|@electric-sql/pglite)/' },
    },
    {
      name: 'the-database-knows-no-use-case',
      comment: 'Schemas borrow the shapes of documents from the domain. Seeds play the whole program.',
      severity: 'error',
      from: { path: '^db/', pathNot: '^db/seeds/' },
      to: { path: '(^app/(routes|ui|http|jobs|commands)/|^app/domain/.*\\.server\\.ts$)' },
    },
    {
      name: 'the-house-knows-no-test',
      severity: 'error',
      from: { path: '^(app|db)/' },
      to: { path: ['^tests/', 'node_modules/(vitest|@playwright|fast-check|axe-core)/'] },
    },
    {
      name: 'an-outside-verifier-knows-no-program',
      comment: 'What checks credentials as a stranger would must not lean on what made them.',
      severity: 'error',
      from: { path: '^tests/outside/', pathNot: '^tests/outside/(issuing-side|run)\\.ts$' },
      to: { path: '^(app|db)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^app/i18n/[a-z]+\\.(en|zh)\\.ts$',
          '^(app/routes|tests)/',
          '^app/commands/',
          '^db/drizzle\\.config\\.ts$',
          '^db/generate\\.mjs$',
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.results|\\.css$|\\?url$)' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'types', 'default'], exportsFields: ['exports'] },
  },
};
