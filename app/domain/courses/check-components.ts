import { type ComponentName, emptyComponents, isComponentName, parentOf, tableComponents } from './lesson-components';
import {
  type ComponentElement,
  childrenOf,
  elementsOf,
  type LessonElement,
  numberIn,
  rowsOf,
  textOf,
} from './lesson-tree';

/** What is wrong with one component and what it holds. `parent` is what it stands in; undefined at the top. */
export function checkComponent(element: ComponentElement, parent: string | undefined): string[] {
  return [...checkPlace(element, parent), ...checkInside(element), ...checkMeaning(element)];
}

function checkPlace({ type }: ComponentElement, parent: string | undefined): string[] {
  const wanted = parentOf[type];
  if (wanted && parent !== wanted) return [`<${type}> stands only inside <${wanted}>`];
  return [];
}

function checkInside({ type, children }: ComponentElement): string[] {
  if (emptyComponents.includes(type)) return children.length > 0 ? [`<${type}> has nothing inside`] : [];
  if (tableComponents.includes(type)) {
    return children.length === 1 && childrenOf(children, 'table').length === 1 ? [] : [`<${type}> holds one table`];
  }
  const only = (Object.keys(parentOf) as ComponentName[]).find((child) => parentOf[child] === type);
  if (only) {
    const other = children.find((child) => typeof child === 'string' || child.type !== only);
    return other ? [`<${type}> holds only <${only}>`] : [];
  }
  return children.length === 0 ? [`<${type}> is empty`] : [];
}

function checkMeaning(element: ComponentElement): string[] {
  switch (element.type) {
    case 'Steps':
      return childrenOf(element.children, 'Step').length < 2 ? ['<Steps> needs at least two steps'] : [];
    case 'Dialogue':
      return childrenOf(element.children, 'Line').length < 2 ? ['<Dialogue> needs at least two lines'] : [];
    case 'Check':
      return checkChoices(element);
    case 'Chart':
      return checkBars(element);
    case 'Scenario':
      return checkScenario(element);
    case 'Term':
    case 'Choice':
    case 'Option':
      return elementsOf(element.children).some(isBlock) ? [`<${element.type}> holds one line of text`] : [];
    default:
      return [];
  }
}

const isBlock = ({ type }: LessonElement) =>
  (isComponentName(type) && type !== 'Term') ||
  ['p', 'ul', 'ol', 'table', 'blockquote', 'pre', 'h2', 'h3'].includes(type);

function checkChoices({ children }: ComponentElement<'Check'>): string[] {
  const choices = childrenOf(children, 'Choice');
  const right = choices.filter(({ props }) => props.right).length;
  return [
    ...(choices.length < 2 ? ['<Check> needs at least two choices'] : []),
    ...(right === 1 ? [] : [`<Check> has exactly one right choice, this one has ${right}`]),
  ];
}

function checkBars({ children }: ComponentElement<'Chart'>): string[] {
  const [head, ...rows] = rowsOf(children);
  if (!head || rows.length === 0) return ['<Chart> has no rows'];
  if (head.length !== 2) return ['<Chart> has two columns, labels and numbers'];
  return rows.flatMap(([, cell]) => {
    const text = cell ? textOf(cell.children) : '';
    const value = numberIn(text);
    if (value === undefined) return [`<Chart> has “${text}” where a number belongs`];
    return value < 0 ? ['<Chart> draws no negative numbers'] : [];
  });
}

/** Every option leads to a scene, every scene can be reached, and every way ends at a scene that says how. */
function checkScenario({ children }: ComponentElement<'Scenario'>): string[] {
  const scenes = childrenOf(children, 'Scene').map(({ props, children: options }) => ({
    ...props,
    to: childrenOf(options, 'Option').map((option) => option.props.to),
  }));
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const first = scenes[0];
  if (!first) return ['<Scenario> has no scenes'];
  const problems: string[] = [];
  if (byId.size < scenes.length) problems.push('<Scenario> has two scenes with the same id');
  for (const { id, to, ending } of scenes) {
    if (to.length > 0 && ending) problems.push(`scene ${id} has options, so it cannot be an ending`);
    if (to.length === 0 && !ending) problems.push(`scene ${id} has no options, so it needs an ending`);
    for (const target of to)
      if (!byId.has(target)) problems.push(`scene ${id} leads to ${target}, which does not exist`);
  }
  const reached = closure([first.id], (id) => byId.get(id)?.to ?? []);
  const ends = scenes.filter(({ to }) => to.length === 0).map(({ id }) => id);
  const ending = closure(ends, (id) => scenes.filter(({ to }) => to.includes(id)).map((scene) => scene.id));
  for (const { id } of scenes) {
    if (!reached.has(id)) problems.push(`scene ${id} is never reached`);
    if (!ending.has(id)) problems.push(`no way leads from scene ${id} to an ending`);
  }
  return problems;
}

function closure(start: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return seen;
}
