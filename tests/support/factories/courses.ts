import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { adoptContent, type Content, loadContent, readContent } from '~/domain/content.server';

const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'greenroom-content-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let count = 0;

let shipped: Content | undefined;

/** Takes up the shipped content, which is read once: nothing changes what was read. */
export function loadShippedContent(): Content {
  shipped ??= readContent('content');
  return adoptContent(shipped);
}

/** Loads a copy of the shipped content in which some files were edited: by path inside the content folder. */
export function loadEditedContent(edits: Record<string, (text: string) => string>): Content {
  const copy = path.join(folder, String(++count));
  cpSync('content', copy, { recursive: true });
  for (const [name, edit] of Object.entries(edits)) {
    const file = path.join(copy, name);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  }
  return loadContent(copy);
}

const NINE_DIFFERENCES = 'courses/foundation/01-what-b2b-live-is/01-nine-differences';

/** Loads the shipped content with lesson F1.1 revised on a day (YYYY-MM-DD). */
export function loadRevisedLesson(on: string): Content {
  const revise = (text: string) => text.replace(/^changes:\n/m, `changes:\n  - on: ${on}\n    what: Revised.\n`);
  return loadEditedContent({ [`${NINE_DIFFERENCES}.en.mdx`]: revise, [`${NINE_DIFFERENCES}.zh.mdx`]: revise });
}
