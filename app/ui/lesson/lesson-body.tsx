import { Fragment, type ReactNode, useMemo } from 'react';
import type { LessonElement, LessonNode, LessonTree } from '~/domain/courses/lesson-tree';
import type { LessonNeeds } from '~/domain/courses/needed-for';
import type { Language } from '~/domain/language';
import { Callout } from './callout';
import { Chart } from './chart';
import { Check } from './check';
import { Comparison } from './comparison';
import { Dialogue } from './dialogue';
import { Figure } from './figure';
import { LessonContext, langOf } from './lesson-context';
import { ProseElement } from './prose-element';
import { RubricPreview } from './rubric-preview';
import { Scenario } from './scenario';
import { Steps } from './steps';
import { Term } from './term';
import { ZonePlanner } from './zone-planner';

/**
 * A lesson's text. `tree` and `needs` come from the server (`compileLesson`, `neededFor`); `now` is the loader's, so that
 * the server and the browser plan with the same day. The page needs the `lesson` dictionary.
 */
export function LessonBody({
  tree,
  language,
  needs,
  now,
}: {
  tree: LessonTree;
  language: Language;
  needs: LessonNeeds;
  now: number;
}) {
  const lesson = useMemo(() => ({ language, needs, now }), [language, needs, now]);
  return (
    <LessonContext.Provider value={lesson}>
      <div className="prose" lang={langOf(language)}>
        {render(tree)}
      </div>
    </LessonContext.Provider>
  );
}

function render(nodes: readonly LessonNode[]): ReactNode {
  return nodes.map((node, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a lesson's elements never change order
    <Fragment key={place}>{typeof node === 'string' ? node : element(node)}</Fragment>
  ));
}

function element(node: LessonElement): ReactNode {
  switch (node.type) {
    case 'Callout':
      return <Callout {...node} render={render} />;
    case 'Comparison':
      return <Comparison {...node} render={render} />;
    case 'Steps':
      return <Steps {...node} render={render} />;
    case 'Chart':
      return <Chart {...node} render={render} />;
    case 'Figure':
      return <Figure {...node} render={render} />;
    case 'Dialogue':
      return <Dialogue {...node} render={render} />;
    case 'Term':
      return <Term {...node} render={render} />;
    case 'Check':
      return <Check {...node} render={render} />;
    case 'Scenario':
      return <Scenario {...node} render={render} />;
    case 'ZonePlanner':
      return <ZonePlanner {...node} render={render} />;
    case 'RubricPreview':
      return <RubricPreview {...node} render={render} />;
    case 'Step':
    case 'Line':
    case 'Choice':
    case 'Scene':
    case 'Option':
      // Rendered by the component they belong to, and refused by the compiler anywhere else.
      return null;
    default:
      return <ProseElement {...node} render={render} />;
  }
}
