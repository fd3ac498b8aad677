import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ContentError, collectProblems, named, readYaml } from '../../courses/content-file.server';
import type { Library } from '../../courses/read-courses.server';
import type { PooledItem } from '../../questions/bank/read-pools.server';
import { type Policy, policyContent } from './policy';
import { thinSections, wordShortfall } from './thin-sections';

/**
 * Reads every exam policy. A policy is refused when it names a section or quiz that does not exist, and when the pool
 * cannot fill its blueprint twice over, saying what is missing; an update exam also when what it updates does not exist.
 */
export function readPolicies(dir: string, { courses }: Library, pooled: readonly PooledItem[]): Policy[] {
  const folder = path.join(dir, 'exams');
  if (!existsSync(folder)) throw new ContentError([{ file: named(folder), line: 1, problem: 'the folder is missing' }]);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const moduleIds = new Set(courses.flatMap(({ modules }) => modules.map(({ id }) => id)));
  const policies = collectProblems(
    files.map((name) => () => {
      const file = path.join(folder, name);
      const policy = readYaml(file, policyContent);
      const bank = pooled
        .filter(({ pool }) => pool === 'exam')
        .map(({ section, content }) => ({ section, ...content }));
      const thin = thinSections(policy.sections, bank).map(wordShortfall);
      const unknown = policy.requires.quizzes
        .filter((id) => !moduleIds.has(id))
        .map((id) => `there is no module ${id}`);
      const misnamed = policy.id === name.replace(/\.yaml$/, '') ? [] : ['id is not the file’s name'];
      const problems = [...thin, ...unknown, ...misnamed];
      if (problems.length > 0)
        throw new ContentError(problems.map((problem) => ({ file: named(file), line: 1, problem })));
      return policy;
    }),
  );
  const mains = policies.filter(({ updates }) => updates === undefined);
  const lost = policies.filter(({ updates }) => updates !== undefined && !mains.some(({ id }) => id === updates));
  if (lost.length === 0) return policies;
  throw new ContentError(
    lost.map(({ id, updates }) => {
      const problem = `there is no exam ${updates} of its own right to update`;
      return { file: named(path.join(folder, `${id}.yaml`)), line: 1, problem };
    }),
  );
}
