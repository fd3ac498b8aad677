import type { DemoRows } from '#tests/support/demo-rows';
import type { SiteForm } from './forms';

/** The forms of worksheets: one begun, one filled in, by its page or while it is typed, and one ended. */
export function worksheetFormsOf({ sheetId }: DemoRows): SiteForm[] {
  const filled = {
    ...{ version: '99', title: 'Dry season', 'fields.minutes': '45', 'fields.starts': '2031-01-01T09:00' },
    ...{ 'fields.format': 'store', 'tables.products[0].goal': '5', 'tables.products[1].part': 'proves' },
  };
  const page = `/worksheets/${sheetId}`;
  return [
    { as: 'host', path: '/worksheets', fields: { intent: 'start', worksheet: 'nothing' } },
    { as: 'host', path: '/worksheets', fields: { intent: 'copy', sheet: 'not-mine' } },
    { as: 'host', path: page, fields: { intent: 'save', act: 'remove:products:9', ...filled } },
    { as: 'host', path: `${page}/answers`, fields: filled },
    { as: 'host', path: page, fields: { intent: 'delete', sure: 'no' } },
    { as: 'learner', path: page, fields: { intent: 'copy' } },
  ];
}
