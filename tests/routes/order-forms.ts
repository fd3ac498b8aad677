import type { DemoRows } from '#tests/support/demo-rows';
import type { Role } from '~/routes/access';
import type { SiteForm } from './forms';

/** The forms of orders, of what an enterprise does with the people of one, of a class's settings, and of teams. */
export function orderFormsOf({ orderId, draftId, classId, teamId, studentId }: DemoRows): SiteForm[] {
  const on = (as: Role, path: string) => (fields: Record<string, string>) => ({ as, path, fields });
  const buyer = on('manager', `/orders/${orderId}`);
  const draft = on('manager', `/orders/${draftId}`);
  const college = on('lecturer', `/orders/${orderId}`);
  const settings = on('lecturer', `/classes/${classId}/settings`);
  const team = on('manager', `/classes/${teamId}/settings`);
  const terms = {
    ...{ title: 'Hosts', skills: 'foundation', languages: 'en', categories: 'machinery', markets: 'africa' },
    ...{ note: 'Soon.', seats: '12', neededOn: '2031-01-01' },
  };
  const seen = { seen: 'not-shown', neededOnBefore: '2031-01-01' };
  const names = { nameEn: 'A class', nameZh: '班级', zone: 'Asia/Shanghai', startsOn: '2031-01-01' };
  return [
    { as: 'manager', path: '/orders/new', fields: { universityId: 'nobody', zone: 'Asia/Shanghai', ...terms } },
    draft({ intent: 'agree', seen: 'not-shown' }),
    draft({ intent: 'redraft', ...seen, ...terms }),
    college({ intent: 'change', ...seen, seats: '30', neededOn: '2031-01-02' }),
    college({ intent: 'move', to: 'agreed' }),
    college({ intent: 'leave', to: 'intake', reason: 'Because a test says so.' }),
    buyer({ intent: 'mentor', personId: studentId }),
    buyer({ intent: 'end', staffId: 'nobody' }),
    buyer({ intent: 'list', personId: 'nobody', note: 'Good' }),
    buyer({ intent: 'unlist', personId: 'nobody' }),
    buyer({ intent: 'offer', personId: 'nobody', teamId }),
    buyer({ intent: 'withdraw', handOverId: 'none' }),
    { as: 'learner', path: '/hand-overs', fields: { handOverId: 'none', answer: 'accept' } },
    { as: 'manager', path: '/classes', fields: names },
    settings({ intent: 'change', ...names }),
    settings({ intent: 'lecturer', personId: 'nobody' }),
    settings({ intent: 'reviewer', email: 'nobody@example.com' }),
    settings({ intent: 'end', staffId: 'nobody' }),
    settings({ intent: 'make-code', days: '14' }),
    settings({ intent: 'end-code' }),
    team({ intent: 'make-code', days: '14' }),
    team({ intent: 'end-team', reason: 'Because a test says so.' }),
  ];
}
