import { WebhookSender } from '~/domain/platforms/webhooks/webhook-sender.server';
import { environment } from '~/http/environment';
import { log } from '~/http/log';
import { postWebhook } from './post-webhook.server';

let sender: WebhookSender | undefined;

/** Sends what is due to be told; returns once it is under way. */
export function sendWebhooks(): Promise<void> {
  sender ??= new WebhookSender(postWebhook({ networks: environment().webhookNetworks }), Date.now, (error) =>
    log.error({ event: 'webhook-not-settled', err: error }),
  );
  return sender.fill();
}

/** Breaks off what is under way; it is sent again after the next start. */
export async function stopWebhooks(): Promise<void> {
  await sender?.stop();
  sender = undefined;
}
