/**
 * The next free id for an item that is written here: `F-w01` for the exam (the course's letter), `F1-w01` for a quiz (the
 * module's id). Null when no lesson says where it belongs, or all numbers are used.
 */
export function nextItemId(lessonId: string, pool: 'quiz' | 'exam', taken: ReadonlySet<string>): string | null {
  const [, letter, module] = /^([A-Z])(\d+)\.\d+$/.exec(lessonId) ?? [];
  if (!letter || !module) return null;
  const start = pool === 'quiz' ? letter + module : letter;
  for (let number = 1; number < 1000; number++) {
    const id = `${start}-w${String(number).padStart(2, '0')}`;
    if (!taken.has(id)) return id;
  }
  return null;
}
