import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The test files that take longest, the longest first. Whatever starts last should be short, so that no core waits. */
const longest = [
  'tenancy.test.ts',
  'access.test.ts',
  'bad-input.test.ts',
  'tenancy-within.test.ts',
  'boot.test.ts',
  'at-once.test.ts',
  'webhooks.test.ts',
  'issue-race.test.ts',
  'roster.test.ts',
].map((name) => `/tests/routes/${name}`);

/** The usual order knows how long a file took the last time, which a new checkout does not: these come before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? longest.length : place;
    };
    const routes = (each: TestSpecification) => each.project.name === 'routes';
    const sorted = await super.sort(files);
    const others = sorted.filter((each) => !routes(each));
    const own = sorted.filter(routes).sort((one, other) => placeOf(one) - placeOf(other));
    return [...others, ...own];
  }
}
