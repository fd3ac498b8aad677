import type { Unsettled } from './post-answers';

const TIMEOUT_MS = 15_000;

type Refused = { refusal?: { code: string } };

/**
 * Sends JSON to an address of a running sitting, or reads from it when there is nothing to send. `whole` says whether the
 * answer is one. Never throws; `keepalive` lets it finish when the page is left.
 */
export async function ask<Body extends object>(
  address: string,
  sent: object | null,
  whole: (body: Partial<Body>) => boolean,
): Promise<{ kind: 'answered'; body: Body } | Unsettled> {
  const form = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sent) };
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(address, { ...(sent && { ...form, keepalive: true }), signal });
    const body: Partial<Body> & Refused = await response.json().catch(() => ({}));
    return whole(body) ? { kind: 'answered', body: body as Body } : unsettled(response.status, body.refusal?.code);
  } catch {
    return { kind: 'failed', offline: !navigator.onLine };
  }
}

function unsettled(status: number, code: string | undefined): Unsettled {
  if (code === 'sitting-over' || code === 'sitting-closed') return { kind: 'ended', how: code };
  if (code === 'written-elsewhere') return { kind: code };
  // Somebody else may be signed in here by now: then the sitting is not found.
  return status === 401 || status === 404 ? { kind: 'signed-out' } : { kind: 'failed', offline: false };
}
