import { type RiskLevel, riskLevels } from './at-risk';

export const dashboardOrders = ['risk', 'name', 'seen', 'due'] as const;
export type DashboardOrder = (typeof dashboardOrders)[number];
const lights = ['grey', 'amber', 'green'] as const;

/** Whom a dashboard shows, in which order, and which page of them. */
export type DashboardQuery = {
  level: RiskLevel | null;
  light: (typeof lights)[number] | null;
  order: DashboardOrder;
  page: number;
};

const oneOf = <Word extends string>(words: readonly Word[], asked: string | null): Word | null =>
  words.find((word) => word === asked) ?? null;

/** Reads what a page was asked for; what is no choice is the usual one. */
export function dashboardQuery(asked: URLSearchParams): DashboardQuery {
  const page = Number(asked.get('page') ?? 1);
  return {
    level: oneOf(riskLevels, asked.get('level')),
    light: oneOf(lights, asked.get('light')),
    order: oneOf(dashboardOrders, asked.get('order')) ?? 'risk',
    page: Number.isInteger(page) && page >= 1 && page < 10_000 ? page : 1,
  };
}
