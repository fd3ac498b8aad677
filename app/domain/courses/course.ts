import { z } from 'zod';
import { bothLanguages } from '../both-languages';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is a date like 2026-11-22');

/** `course.yaml` */
export const courseFile = z.strictObject({
  id: slug,
  letter: z.string().regex(/^[A-Z]$/),
  order: z.int().min(1),
  title: bothLanguages,
  summary: bothLanguages,
});

/** `module.yaml` */
export const moduleFile = z.strictObject({
  id: z.string().regex(/^[A-Z]\d+$/),
  title: bothLanguages,
  summary: bothLanguages,
});

/** The front matter of one side of a lesson. */
export const lessonFrontMatter = z.strictObject({
  id: z.string().regex(/^[A-Z]\d+\.\d+$/),
  title: z.string().trim().min(1),
  summary: z.string().trim().min(1),
  minutes: z.int().min(1).max(60),
  objectives: z.array(z.strictObject({ id: z.string(), text: z.string().trim().min(1) })).min(1),
  sources: z
    .array(
      z.strictObject({
        id: z.enum(['S0', 'S1', 'S2', 'S3', 'GK']),
        where: z.string().optional(),
        note: z.string().optional(),
      }),
    )
    .min(1),
  figures: z.array(
    z.strictObject({
      value: z.string(),
      year: z.coerce.string(),
      measure: z.string(),
      source: z.enum(['S0', 'S1', 'S2', 'S3', 'GK']),
    }),
  ),
  /** Newest first. */
  changes: z.array(z.strictObject({ on: day, what: z.string().trim().min(1) })).min(1),
});
export type LessonFrontMatter = z.output<typeof lessonFrontMatter>;

/** One language of a lesson: its front matter and its text, with the digest of both. */
export type LessonSide = LessonFrontMatter & { file: string; hash: string; body: string; bodyLine: number };

export type Lesson = { id: string; slug: string; courseId: string; moduleId: string } & {
  en: LessonSide;
  zh: LessonSide;
};
export type Module = z.output<typeof moduleFile> & { slug: string; courseId: string; lessons: Lesson[] };
export type Course = z.output<typeof courseFile> & { modules: Module[] };

export const glossaryFile = z.array(
  z.strictObject({
    id: slug,
    term: bothLanguages,
    meaning: bothLanguages,
    aka: z.strictObject({ en: z.array(z.string()).optional(), zh: z.array(z.string()).optional() }).optional(),
  }),
);
export type GlossaryTerm = z.output<typeof glossaryFile>[number];

export const rubricFile = z.strictObject({
  criteria: z.array(
    z.strictObject({
      id: slug,
      weight: z.int(),
      title: bothLanguages,
      levels: z.record(z.enum(['0', '1', '2', '3', '4']), bothLanguages),
    }),
  ),
  pass: z.strictObject({ points: z.int(), floor: z.int() }),
  criticalFails: z.array(z.strictObject({ id: slug, text: bothLanguages })),
});
export type Rubric = z.output<typeof rubricFile>;

/** The newest date of a lesson's changes: when it was last revised. */
export const revisedOn = ({ en }: Pick<Lesson, 'en'>): string =>
  en.changes.map(({ on }) => on).reduce((a, b) => (a > b ? a : b));
