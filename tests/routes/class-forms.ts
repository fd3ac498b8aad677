import type { DemoRows } from '#tests/support/demo-rows';
import type { SiteForm } from './forms';

/** The forms of organisations, orders, order classes and teams. */
export function classFormsOf(_rows: DemoRows): SiteForm[] {
  return [];
}
