/**
 * Something wrong with content, and where it stands: on a line, at a path of a YAML file or of a lesson's front matter, or
 * at an entry of a list by its id. `locate` turns it into file and line.
 */
export type Finding = { file: string; problem: string } & (
  | { line: number }
  | { path: readonly PropertyKey[] }
  | { entry: string }
);
