import { NavLink } from '@remix-run/react';
import { useWords } from '../primitives/words';

const places = [
  { to: '/team', word: 'team' },
  { to: '/team/board', word: 'board' },
  { to: '/team/broadcasts', word: 'broadcasts' },
] as const;

/** The pages of a manager's plan, from each to the others. */
export function PlanLinks() {
  const { t } = useWords('board');
  return (
    <span className="flex flex-wrap gap-x-2">
      {places.map(({ to, word }) => (
        <NavLink key={to} to={to} end className={({ isActive }) => (isActive ? 'text-ink no-underline' : undefined)}>
          {t(`links.${word}`)}
        </NavLink>
      ))}
    </span>
  );
}
