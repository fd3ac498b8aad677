import type { BindingState } from './binding-transitions';
import type { Clearance, Reason } from './clearance';

export type StoreReason = Reason | 'binding-awaited' | 'not-bound';
export type StoreClearance = Omit<Clearance, 'reasons'> & { reasons: StoreReason[] };

/**
 * May this person go live for this store? Their own clearance and a binding in force. A binding that is asked for and
 * not answered leaves somebody otherwise cleared one act away from green.
 */
export function clearForStore(clearance: Clearance, binding: BindingState | null): StoreClearance {
  if (binding === 'in-force') return clearance;
  const awaited = binding === 'asked';
  const reasons: StoreReason[] = [...clearance.reasons, awaited ? 'binding-awaited' : 'not-bound'];
  return { light: awaited && clearance.light !== 'grey' ? 'amber' : 'grey', cleared: false, reasons };
}
