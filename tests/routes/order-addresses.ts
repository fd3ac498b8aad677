import type { DemoRows } from '#tests/support/demo-rows';
import type { Address } from './addresses';

const NOBODY = '0000000000000000000000000a';

/** Addresses of orders, and of the settings and certificates of classes and teams. */
export function orderAddressesOf({ orderId, draftId, classId, teamId }: DemoRows): Record<string, Address[]> {
  const ofClass = (end: string): Address[] => [
    { path: `/classes/${classId}${end}`, owners: ['lecturer'] },
    { path: `/classes/${teamId}${end}`, owners: ['manager'] },
    { path: `/classes/${NOBODY}${end}`, owners: [] },
  ];
  return {
    'routes/cohorts/order': [
      { path: `/orders/${orderId}`, owners: ['manager', 'lecturer'] },
      { path: `/orders/${orderId}?show=green&sort=light&done=nothing`, owners: ['manager', 'lecturer'] },
      { path: `/orders/${draftId}`, owners: ['manager', 'lecturer'] },
      { path: `/orders/${NOBODY}`, owners: [] },
    ],
    'routes/cohorts/class-settings': ofClass('/settings'),
    'routes/cohorts/recertification': ofClass('/recertification'),
  };
}
