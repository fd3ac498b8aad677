import type { Heading, LessonTree } from '~/domain/courses/lesson-tree';
import type { LessonNeeds } from '~/domain/courses/needed-for';
import type { ShownLesson } from '~/domain/courses/show-lesson';
import type { Language } from '~/domain/language';
import { LessonBody } from '../lesson/lesson-body';
import { ButtonLink } from '../primitives/button';
import { Moment } from '../primitives/moment';
import { useWords } from '../primitives/words';
import { Around, type Neighbour } from './around';
import { CompleteLesson, useOpened } from './complete-lesson';
import { Day } from './day';
import { Changes, Figures, Sources } from './lesson-facts';
import { LessonWorksheets } from './lesson-worksheets';
import { Trail } from './trail';

type Given = {
  lesson: ShownLesson;
  path: string;
  course: { to: string; text: string };
  module: string;
  tree: LessonTree;
  contents: Heading[];
  needs: LessonNeeds;
  /** Whose progress this is; null for somebody signed out. */
  reader: string | null;
  completedAt: number | null;
  news: ShownLesson['changes'];
  /** Worksheets this lesson belongs to. */
  worksheets: { to: string; title: string }[];
  previous: Neighbour | null;
  next: Neighbour | null;
  language: Language;
  now: number;
};

/** A lesson, set like a book: what it promises, its text, where its facts come from, and what comes next. */
export function LessonPage(given: Given) {
  const { lesson, course, tree, contents, language, needs, now } = given;
  const { t } = useWords('courses');
  useOpened(lesson.id, given.reader !== null);
  return (
    <div className="mx-auto max-w-[68rem] px-2 pb-12 pt-5 wide:px-4 wide:pt-7">
      <header className="max-w-[46rem]">
        <div className="text-small text-pencil">
          <Trail places={[{ to: '/courses', text: t('title') }, course]} />
        </div>
        <p className="mt-3 text-small text-pencil">{given.module}</p>
        <h1 className="mt-0.5 text-display">{lesson.title}</h1>
        <p className="mt-2 text-lead text-pencil">{lesson.summary}</p>
        <About {...given} />
        <News {...given} />
      </header>
      <div className="mt-5 gap-x-8 border-t border-hairline pt-4 broad:grid broad:grid-cols-[1fr_15rem]">
        <div className="broad:col-start-2 broad:row-start-1">
          <div className="broad:sticky broad:top-3">
            <Contents contents={contents} />
          </div>
        </div>
        <article className="mt-5 min-w-0 broad:col-start-1 broad:row-start-1 broad:mt-0">
          <section className="mb-5">
            <h2 className="text-lead">{t('page.objectives')}</h2>
            <ul className="mt-1 grid max-w-[41rem] list-disc gap-0.5 ps-[1.4em]">
              {lesson.objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </section>
          <LessonBody tree={tree} language={language} needs={needs} now={now} />
          <div className="mt-8 max-w-[46rem]">
            <Completion {...given} />
            <LessonWorksheets worksheets={given.worksheets} />
            <div className="mt-7">
              <Figures figures={lesson.figures} sources={lesson.sources} />
              <Sources sources={lesson.sources} />
            </div>
            <details className="mt-3 text-small">
              <summary className="inline-flex min-h-[44px] cursor-pointer items-center text-pencil">
                {t('page.changes')}
              </summary>
              <Changes changes={lesson.changes} />
            </details>
            <Around previous={given.previous} next={given.next} />
          </div>
        </article>
      </div>
    </div>
  );
}

function About({ lesson, completedAt }: Given) {
  const { t } = useWords('courses');
  return (
    <p className="mt-2 flex flex-wrap gap-x-3 text-small text-pencil">
      <span>{t('minutes', { count: lesson.minutes })}</span>
      <span>
        {t('page.revised')} <Day on={lesson.revisedOn} />
      </span>
      {completedAt !== null && (
        <span>
          {t('page.completedOn')} <Moment at={completedAt} only="date" />
        </span>
      )}
    </p>
  );
}

function News({ news }: Given) {
  const { t } = useWords('courses');
  if (news.length === 0) return null;
  return (
    <section className="mt-3 border-s-2 border-ink ps-2">
      <h2 className="text-lead">{t('page.news')}</h2>
      <Changes changes={news} />
      <p className="mt-1 text-small text-pencil">{t('page.reread')}</p>
    </section>
  );
}

function Contents({ contents }: Pick<Given, 'contents'>) {
  const { t } = useWords('courses');
  if (contents.length === 0) return null;
  return (
    <nav aria-labelledby="contents" className="text-small">
      <h2 id="contents" className="font-sans text-small text-pencil">
        {t('page.contents')}
      </h2>
      <ol className="mt-0.5 border-s border-hairline">
        {contents.map(({ id, text, level }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className={`block py-0.5 text-ink no-underline hover:underline ${level === 3 ? 'ps-3' : 'ps-1.5'}`}
            >
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The one next step: mark the lesson, or, when that is done, go on. */
function Completion({ reader, completedAt, news, lesson, path, next }: Given) {
  const { t } = useWords('courses');
  const current = completedAt !== null && news.length === 0;
  return (
    <section aria-labelledby="done" className="border-y border-ink py-3">
      <h2 id="done" className="mb-2 text-title">
        {t(current ? 'complete.done' : 'complete.title')}
      </h2>
      {reader === null && (
        <ButtonLink to={`/sign-in?next=${encodeURIComponent(path)}`}>{t('complete.signIn')}</ButtonLink>
      )}
      {reader !== null && !current && (
        <CompleteLesson
          key={lesson.id}
          reader={reader}
          lesson={lesson.id}
          read={lesson.revisedOn}
          again={completedAt !== null}
          path={path}
        />
      )}
      {current && (
        <ButtonLink to={next?.to ?? '/courses'} prefetch="intent">
          {next ? t(next.isQuiz ? 'step.quiz' : 'step.next', { title: next.title }) : t('step.courses')}
        </ButtonLink>
      )}
    </section>
  );
}
