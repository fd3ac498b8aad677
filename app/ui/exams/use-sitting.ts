import { useLocation } from '@remix-run/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ShownSitting } from '~/domain/exams/sitting/find-sitting.server';
import { OpenSitting } from './open-sitting';

/**
 * The server's clock minus this page's own, which nobody sets. For a page loaded whole, the server's `now` was taken
 * between request and response, well before the scripts had run.
 */
function clockOffset(serverNow: number, loadedWhole: boolean): number {
  if (typeof window === 'undefined') return 0;
  const [load] = performance.getEntriesByType('navigation');
  if (!loadedWhole || !(load instanceof PerformanceNavigationTiming)) return serverNow - performance.now();
  return serverNow - (load.requestStart + load.responseStart) / 2;
}

/** A running sitting on this page: what is given, what the server has, who writes. */
export function useSitting({ id, places, savedAt, deadline }: ShownSitting, serverNow: number) {
  const loadedWhole = useLocation().key === 'default';
  const [sitting] = useState(
    () => new OpenSitting(id, { places, savedAt, deadline, offset: clockOffset(serverNow, loadedWhole) }),
  );
  const { queue } = sitting;
  const answers = useSyncExternalStore(queue.subscribe, queue.snapshot, queue.snapshot);
  const page = useSyncExternalStore(sitting.subscribe, sitting.snapshot, sitting.snapshot);
  useEffect(() => sitting.start(), [sitting]);
  return { sitting, queue, answers, page };
}
