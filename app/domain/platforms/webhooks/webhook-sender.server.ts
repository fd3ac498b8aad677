import { setMaxListeners } from 'node:events';
import { Webhook } from 'standardwebhooks';
import { type Claimed, claimDeliveries } from './claim-deliveries.server';
import { settleDelivery } from './settle-delivery.server';
import { Unsent } from './unsent';
import { secretsAt } from './webhook-secret.server';

export type Message = { url: string; headers: Readonly<Record<string, string>>; body: string };
/** Sends a message and returns the receiver's status. Throws `Unsent` when there is none. */
export type Post = (message: Message, stopped: AbortSignal) => Promise<number>;

/** A message as Standard Webhooks signs it: the same id at each try, the time of this one, by every secret in force. */
export function signed({ id, url, secret, payload }: Claimed, at: number): Message {
  const moment = new Date(at);
  const signatures = secretsOf(secret, at).map((each) => new Webhook(each).sign(id, moment, payload));
  return {
    url,
    body: payload,
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'Greenroom-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at / 1000)),
      'webhook-signature': signatures.join(' '),
    },
  };
}

function secretsOf(sealed: string, at: number): string[] {
  try {
    return secretsAt(sealed, at);
  } catch {
    throw new Unsent('secret-unreadable');
  }
}

/**
 * Sends what is due, many at a time, and goes on by itself while there is more. `fill` returns once everything that can
 * be is under way, not when it has arrived, so that a slow receiver holds up nobody.
 */
export class WebhookSender {
  private readonly underWay = new Map<string, number>();
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private filling: Promise<void> | undefined;

  constructor(
    private readonly post: Post,
    private readonly clock: () => number,
    /** What became of a message when even that could not be written down. */
    private readonly onFailure: (error: unknown) => void,
  ) {
    // Each message under way listens.
    setMaxListeners(0, this.stopping.signal);
  }

  fill(): Promise<void> {
    this.filling ??= this.claimAll().finally(() => {
      this.filling = undefined;
    });
    return this.filling;
  }

  private async claimAll(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const claimed = await claimDeliveries(this.underWay, this.clock());
      // What was claimed while it was told to stop is sent by whoever comes next.
      if (claimed.length === 0 || this.stopping.signal.aborted) return;
      for (const each of claimed) this.begin(each);
    }
  }

  private begin(claimed: Claimed): void {
    const { endpointId } = claimed;
    this.underWay.set(endpointId, (this.underWay.get(endpointId) ?? 0) + 1);
    const run = this.send(claimed)
      .catch(this.onFailure)
      .finally(() => {
        const left = (this.underWay.get(endpointId) ?? 1) - 1;
        if (left > 0) this.underWay.set(endpointId, left);
        else this.underWay.delete(endpointId);
        this.running.delete(run);
        if (!this.stopping.signal.aborted) void this.fill().catch(this.onFailure);
      });
    this.running.add(run);
  }

  private async send(claimed: Claimed): Promise<void> {
    const at = this.clock();
    let status: number | null = null;
    let error: string | null = null;
    try {
      status = await this.post(signed(claimed, at), this.stopping.signal);
    } catch (failure) {
      if (!(failure instanceof Unsent)) throw failure;
      error = failure.reason;
    }
    await settleDelivery(claimed, { at, took: Math.max(0, this.clock() - at), status, error });
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    await this.filling;
    while (this.running.size > 0) {
      await Promise.all(this.running);
      await this.filling;
    }
  }

  /** Breaks off what is under way; it is tried again later. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.idle();
  }
}
