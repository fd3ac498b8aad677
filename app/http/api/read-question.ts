import { z } from 'zod';
import { type ParameterProblem, Problem, parameterProblems } from './problem';

const named = z.object({ code: z.enum(parameterProblems) });

/**
 * The parameters of a question through their schema. A parameter that nobody knows, that comes twice, that is missing or
 * cannot be used is a problem, all of them at once: a misspelt limit must not widen an answer.
 */
export function readQuestion<Schema extends z.ZodType>(query: URLSearchParams, schema: Schema): z.output<Schema> {
  const names = [...new Set(query.keys())];
  const repeated = names.filter((name) => query.getAll(name).length > 1);
  if (repeated.length > 0) throw wrong(repeated.map((parameter) => ({ parameter, code: 'repeated' })));
  const { success, data, error } = schema.safeParse(Object.fromEntries(query));
  if (success) return data;
  throw wrong(error.issues.flatMap((issue) => problemsOf(issue, query)));
}

/** A path parameter: one that cannot be an id is simply not found. */
export function readInPath(value: string | undefined, schema: z.ZodString | undefined): string {
  const data = schema?.safeParse(value).data;
  if (data === undefined) throw new Problem('not-found');
  return data;
}

export const wrong = (errors: readonly ParameterProblem[]): Problem => new Problem('parameters-wrong', errors);

function problemsOf(issue: z.core.$ZodIssue, query: URLSearchParams): ParameterProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((parameter) => ({ parameter: parameter.slice(0, 60), code: 'unknown' }));
  }
  const parameter = String(issue.path[0] ?? '');
  const own = issue.code === 'custom' ? named.safeParse(issue.params) : undefined;
  if (own?.success) return [{ parameter, code: own.data.code }];
  return [{ parameter, code: query.has(parameter) ? 'unusable' : 'missing' }];
}
