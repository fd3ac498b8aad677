import { checkContent, lessonsOf } from '~/domain/check-content.server';
import { ContentError } from '~/domain/courses/content-file.server';
import { readEnvironment } from '~/http/environment';
import { accept } from './content/accept';
import { fail } from './content/fail';
import { itemsTable } from './content/items-table';
import { lessonsTable } from './content/lessons-table';
import { review, sheet } from './content/review';
import { strategiesTable } from './content/strategies-table';

/*
 * npm run content                       checks the content folder and prints what is in it
 * npm run content -- accept F1.1 …      records that the two languages of these lessons say the same
 * npm run content -- accept --all
 * npm run content -- sheet F1 [zh]      prints a module's lessons and its items without keys, to be answered blind
 * npm run content -- review F1 answers.json   compares such answers with the keys and records the items agreed on
 * npm run content -- review F1 answers.json sheet.txt   the same, without items edited since that sheet was printed
 */

const USAGE =
  'usage: npm run content [-- accept <lesson id …> | --all | sheet <module> [zh] | review <module> <answers.json> [<sheet>]]';
const dir = readEnvironment(process.env).contentDir;

async function main([command, ...words]: string[]): Promise<number> {
  const [first, second, third] = words;
  if (command === undefined) return check();
  if (command === 'accept' && first) return accept(dir, words);
  if (command === 'sheet' && first) return sheet(dir, first, second === 'zh' ? 'zh' : 'en');
  if (command === 'review' && first && second) {
    return review(dir, first, { answers: second, sheet: third }, new Date().toISOString().slice(0, 10));
  }
  console.error(USAGE);
  return 2;
}

async function check(): Promise<number> {
  const { content, problems } = await checkContent(dir);
  if (content) {
    const { pooled } = content;
    console.log([lessonsTable(content), itemsTable(pooled), strategiesTable(pooled)].join('\n\n'), '\n');
  }
  if (problems.length > 0 || !content) return fail(problems);
  console.log(`content: ${lessonsOf(content).length} lessons, ${content.pooled.length} items, no problems`);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.exitCode = fail(error.problems);
}
