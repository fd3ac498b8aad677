import { type Typed, writeTyped } from '~/domain/worksheets/entry-names';
import { message } from '~/i18n/message';
import type { Refused } from '../primitives/refused';
import type { Held, Posted } from './sheet-saver';

const TIMEOUT_MS = 15_000;
/** What a browser still sends when the page is left. */
const KEPT_ALIVE = 60_000;

const addressOf = (sheetId: string) => `/worksheets/${sheetId}/answers`;

type Answer = Refused & { version?: unknown; changedAt?: unknown };

/** Sends the whole of a sheet. Never throws. */
export async function postSheet(sheetId: string, typed: Typed, version: number): Promise<Posted> {
  const body = new URLSearchParams([['version', String(version)], ...writeTyped(typed)]);
  const keepalive = body.toString().length < KEPT_ALIVE;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(addressOf(sheetId), { method: 'POST', body, keepalive, signal });
    const answer: Answer | null = await response.json().catch(() => null);
    return postedOf(response.status, answer ?? {});
  } catch {
    return { kind: 'failed', offline: !navigator.onLine };
  }
}

function postedOf(status: number, { version, changedAt, refusal, form }: Answer): Posted {
  if (typeof version === 'number' && typeof changedAt === 'number') return { kind: 'saved', version, changedAt };
  if (refusal?.code === 'sheet-newer') return { kind: 'newer', changedAt: Number(refusal.facts.from) };
  if (status === 401) return { kind: 'signed-out' };
  if (status === 404) return { kind: 'gone' };
  if (refusal) return { kind: 'refused', why: message(`refusals:${refusal.code}`, refusal.facts) };
  if (form?.error) {
    const named = Object.entries(form.error).map(([name, errors]) => [name, errors ?? []] as const);
    return { kind: 'wrong', errors: Object.fromEntries(named) };
  }
  // What is too large for the server to read is refused before anybody looks at it.
  if (status === 413) return { kind: 'refused', why: message('refusals:sheet-too-long', { maximum: 30_000 }) };
  return { kind: 'failed', offline: false };
}

/** A sheet as the server has it; null when it cannot be asked. */
export async function readSheet(sheetId: string): Promise<Held | null> {
  try {
    const response = await fetch(addressOf(sheetId), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const held: Partial<Held> = response.ok && !response.redirected ? await response.json() : {};
    const { title, answers, version, changedAt } = held;
    if (title === undefined || !answers || version === undefined || changedAt === undefined) return null;
    return { title, answers, version, changedAt };
  } catch {
    return null;
  }
}
