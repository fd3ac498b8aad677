import type { DemoRows } from '#tests/support/demo-rows';
import type { SiteForm } from './forms';

/** The forms of a class's roster, on the team's. */
export function rosterFormsOf({ teamId, teamPlaceId }: DemoRows): SiteForm[] {
  const roster = `/classes/${teamId}/roster`;
  const place = `${roster}/places/${teamPlaceId}`;
  const upload = `${roster}/imports/none`;
  const on = (path: string, fields: Record<string, string>): SiteForm => ({ as: 'manager', path, fields });
  return [
    on(roster, { intent: 'upload' }),
    on(roster, { intent: 'add', name: 'Lin Xiao', number: '0007', email: 'lin@college.example' }),
    on(roster, { intent: 'invite' }),
    on(place, { intent: 'change', name: 'Lin Xiao', number: '0008', email: 'xiao@college.example' }),
    on(place, { intent: 'invite' }),
    on(place, { intent: 'link' }),
    on(place, { intent: 'remove', reason: 'Because a test says so.' }),
    on(upload, { intent: 'compare', name: '1', number: '0', email: '2' }),
    on(upload, { intent: 'apply', comparedAt: '1' }),
    on(upload, { intent: 'discard' }),
    on(`${roster}/links.csv`, { 'place[0]': 'none' }),
  ];
}
