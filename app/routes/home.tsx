import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { findContinuation } from '~/domain/courses/find-continuation.server';
import { listDue } from '~/domain/exams/due/list-due.server';
import { nextDue, showDue } from '~/domain/exams/due/show-due';
import type { Light } from '~/domain/hosts/clearance/clearance';
import { findDueMistakes } from '~/domain/questions/drill/find-due-mistakes.server';
import { listPassedQuizzes } from '~/domain/questions/quiz/list-passed-quizzes.server';
import { anyone } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import type { RootData } from '~/root';
import { type NextStep, nextStepOf } from '~/ui/courses/next-step';
import { Audiences, States } from '~/ui/home/states';
import { StudioLamp } from '~/ui/home/studio-lamp';
import { ButtonLink } from '~/ui/primitives/button';
import { useWords } from '~/ui/primitives/words';
import { DueNext } from '~/ui/schedule/due-list';

export const handle = { words: ['home', 'courses', 'drill', 'due'] };

/** What this is; for somebody signed in, where they go on. */
export const loader = anyone.read(async ({ actor, language, now }) => ({
  lead: translate(language)('home:lead'),
  step: actor
    ? nextStepOf(await findContinuation(actor.personId, await listPassedQuizzes(actor.personId)), language, false)
    : null,
  due: actor ? await findDueMistakes(actor, now) : 0,
  next: actor ? nextDue(showDue(await listDue(actor), language), now) : [],
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: 'Greenroom 候场' },
  { name: 'description', content: data?.lead ?? '' },
];

export default function Home() {
  const { step, due, next } = useLoaderData<typeof loader>();
  const viewer = useRouteLoaderData<RootData>('root')?.viewer ?? null;
  return (
    <div className="mx-auto max-w-[76rem] px-2 pb-12 wide:px-4">
      {step && viewer ? <Back step={step} due={due} name={viewer.name} light={viewer.light} /> : <Welcome />}
      <DueNext due={next} />
      <States />
      {!viewer && <Audiences />}
    </div>
  );
}

/** Words on one side, the lamp on the other. */
function Hero({ light, caption, children }: { light: Light; caption?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid items-center gap-x-6 gap-y-3 py-5 wide:grid-cols-[minmax(0,1fr)_minmax(15rem,24rem)] wide:py-7">
      <div>{children}</div>
      <div className="text-center">
        <StudioLamp light={light} className="mx-auto w-full max-w-[13rem] wide:max-w-[24rem]" />
        {caption}
      </div>
    </div>
  );
}

function Welcome() {
  const { t } = useWords('home');
  return (
    <Hero light="green">
      <h1 className="max-w-[34rem] text-display">{t('title')}</h1>
      <p className="mt-2 max-w-[34rem] text-lead text-pencil">{t('lead')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <ButtonLink to="/courses" prefetch="intent">
          {t('begin')}
        </ButtonLink>
        <ButtonLink to="/sign-up" weight="secondary">
          {t('signUp')}
        </ButtonLink>
      </div>
      <Link to="/verify" className="mt-1.5 inline-flex min-h-[44px] items-center">
        {t('verify')}
      </Link>
    </Hero>
  );
}

const situations = { goOn: 'lesson', next: 'next', first: 'next', quiz: 'quiz', exam: 'exam' } as const;

function Back({ step, due, name, light }: { step: NextStep; due: number; name: string; light: Light }) {
  const { t } = useWords('home');
  const { t: shell } = useWords('shell');
  const { t: drill } = useWords('drill');
  const caption = (
    <p className="mt-1">
      <span className="text-small text-pencil">{t('back.light')}</span>
      <strong className="block font-serif text-title font-strong">{shell(`light.${light}`)}</strong>
      <Link to="/host" className="inline-flex min-h-[44px] items-center">
        {t('back.why')}
      </Link>
    </p>
  );
  return (
    <Hero light={light} caption={caption}>
      <p className="text-pencil">{t('back.title', { name })}</p>
      <h1 className="mt-1 max-w-[34rem] text-display">{step.title || t('back.examTitle')}</h1>
      <p className="mt-2 max-w-[34rem] text-lead text-pencil">{t(`back.${situations[step.kind]}`)}</p>
      <div className="mt-3">
        <ButtonLink to={step.to} prefetch="intent">
          {t('back.goOn')}
        </ButtonLink>
      </div>
      {due > 0 && (
        <Link to="/drill" className="mt-1.5 inline-flex min-h-[44px] items-center">
          {drill('home', { count: due })}
        </Link>
      )}
    </Hero>
  );
}
