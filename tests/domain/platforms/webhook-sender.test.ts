import { eq } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from '#db/schema/platforms';
import { makeManager } from '#tests/support/factories/organisations';
import { makeEndpoint, makeMessage, messagesOf, NOW } from '#tests/support/factories/platforms';
import { refusalOf } from '#tests/support/refusal';
import type { Manager } from '~/domain/people/actor';
import { claimDeliveries } from '~/domain/platforms/webhooks/claim-deliveries.server';
import { endEndpoint } from '~/domain/platforms/webhooks/end-endpoint.server';
import { findEndpoint } from '~/domain/platforms/webhooks/find-endpoint.server';
import { forgetOldDeliveries } from '~/domain/platforms/webhooks/forget-old-deliveries.server';
import { renewSecret } from '~/domain/platforms/webhooks/renew-secret.server';
import { resendDelivery } from '~/domain/platforms/webhooks/resend-delivery.server';
import { LEASE_MS, MOST_TRIES, nextTry } from '~/domain/platforms/webhooks/retry-schedule';
import { Unsent } from '~/domain/platforms/webhooks/unsent';
import { type Message, WebhookSender } from '~/domain/platforms/webhooks/webhook-sender.server';

let manager: Manager;
let endpoint: { id: string; secret: string };
let clock: number;
let sent: Message[];

beforeEach(async () => {
  manager = await makeManager();
  endpoint = await makeEndpoint(manager);
  clock = NOW;
  sent = [];
});

const fail = (error: unknown) => {
  throw error;
};
/** Sends everything that is due at `clock` to a receiver and waits for what came of it. */
async function send(receive: (message: Message) => Promise<number> | number): Promise<void> {
  const sender = new WebhookSender(
    async (message) => {
      sent.push(message);
      return receive(message);
    },
    () => clock,
    fail,
  );
  await sender.fill();
  await sender.idle();
}
const state = async () => (await messagesOf(endpoint.id))[0];
const triesOf = (deliveryId: string) =>
  db.select().from(webhookAttempts).where(eq(webhookAttempts.deliveryId, deliveryId)).orderBy(webhookAttempts.ordinal);

describe('a receiver that fails nine times', () => {
  it('gets the tenth, once, with one id, signed afresh each time', async () => {
    const id = await makeMessage(endpoint.id);
    for (let count = 1; count <= 9; count++) {
      await send(() => (count % 2 ? 500 : fail(new Unsent('time-out'))));
      clock = (await state())?.nextAttemptAt ?? 0;
    }
    await send(() => 204);
    clock += 10 * 86_400_000;
    await send(() => 204);
    expect(sent).toHaveLength(10);
    expect(new Set(sent.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
    expect(new Set(sent.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
    expect(await state()).toMatchObject({ state: 'delivered', attempts: 10 });
    const tries = await triesOf(id);
    expect(tries.map(({ status, error }) => status ?? error)).toEqual([
      ...[500, 'time-out', 500, 'time-out', 500, 'time-out', 500, 'time-out', 500, 204],
    ]);
  });

  it('is tried later each time, and given up after twelve', async () => {
    await makeMessage(endpoint.id);
    const waits: number[] = [];
    while ((await state())?.state === 'pending') {
      const before = clock;
      await send(() => 503);
      clock = (await state())?.nextAttemptAt ?? 0;
      if ((await state())?.state === 'pending') waits.push(clock - before);
    }
    expect(sent).toHaveLength(MOST_TRIES);
    expect(MOST_TRIES).toBe(12);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBe(5_000);
    expect(await state()).toMatchObject({ state: 'given-up' });
    expect(nextTry(MOST_TRIES, NOW)).toBeNull();
  });
});

describe('a message', () => {
  /** The library reads the machine's clock. */
  const verify = ({ body, headers }: Message, secret = endpoint.secret) =>
    new Webhook(secret).verify(body, { ...headers });

  beforeEach(async () => {
    clock = Date.now();
    await makeMessage(endpoint.id, clock);
    await send(() => 200);
  });
  const first = () => sent[0] ?? fail(new Error('nothing was sent'));

  it('is accepted by the Standard Webhooks library', () => {
    expect(verify(first())).toMatchObject({ type: 'test', data: { endpoint: endpoint.id } });
  });

  it('is refused by it when forged, altered, replayed, or signed for another', async () => {
    const { body, headers, url } = first();
    const other = await makeEndpoint(manager, 'https://other.example.com/');
    const changed: Message[] = [
      { url, headers, body: body.replace('test', 'best') },
      { url, body, headers: { ...headers, 'webhook-id': 'another' } },
      { url, body, headers: { ...headers, 'webhook-timestamp': String(Math.floor(clock / 1000) + 1) } },
      { url, body, headers: { ...headers, 'webhook-timestamp': String(Math.floor(clock / 1000) - 301) } },
      { url, body, headers: { ...headers, 'webhook-signature': 'v1,AAAA' } },
      { url, body, headers: { ...headers, 'webhook-signature': '' } },
    ];
    for (const message of changed) expect(() => verify(message)).toThrow();
    expect(() => verify(first(), other.secret)).toThrow();
  });

  it('signed long ago and sent now is refused by it', async () => {
    clock -= 301_000;
    await makeMessage(endpoint.id, clock);
    await send(() => 200);
    expect(() => verify(sent[1] ?? first())).toThrow(/too old/);
  });

  it('is signed by both secrets for a day after a renewal, then by the new one', async () => {
    const renewed = await renewSecret(manager, endpoint.id, clock);
    await makeMessage(endpoint.id, clock);
    await send(() => 200);
    const message = sent[1] ?? first();
    for (const secret of [endpoint.secret, renewed]) expect(verify(message, secret)).toBeTruthy();
    const renewedAt = clock - 86_400_000;
    const late = await makeEndpoint(manager, 'https://late.example.com/', renewedAt);
    const next = await renewSecret(manager, late.id, renewedAt);
    await makeMessage(late.id, clock);
    await send(() => 200);
    const last = sent.at(-1) ?? first();
    expect(verify(last, next)).toBeTruthy();
    expect(() => verify(last, late.secret)).toThrow();
  });
});

it('keeps no secret in the clear', async () => {
  const kept = JSON.stringify([await db.select().from(webhookEndpoints), await db.select().from(auditEntries)]);
  expect(kept).not.toContain(endpoint.secret.slice(6));
});

it('a hundred endpoints that hang do not hold up one that answers, at once or when they are tried again', async () => {
  const dead: string[] = [];
  for (let count = 0; count < 100; count++) {
    const [organisation] = count % 10 === 0 ? (await makeManager()).organisationIds : [];
    if (organisation) manager = { ...manager, organisationIds: [organisation] };
    dead.push((await makeEndpoint(manager, `https://dead-${count}.example.com/`)).id);
  }
  for (const round of [1, 2]) {
    let hanging = 0;
    const sender = new WebhookSender(
      ({ url }, stopped) => {
        if (!url.includes('dead')) return Promise.resolve(200);
        hanging += 1;
        return new Promise((_, reject) => stopped.addEventListener('abort', () => reject(new Unsent('time-out'))));
      },
      () => clock,
      fail,
    );
    for (const id of dead) for (let count = 0; count < 3; count++) await makeMessage(id, clock - 1);
    const good = await makeMessage(endpoint.id, clock);
    await sender.fill();
    await expect.poll(async () => (await triesOf(good)).length, { timeout: 30_000 }).toBe(1);
    expect(hanging, `round ${round}`).toBeGreaterThanOrEqual(round === 1 ? 100 : 32);
    await sender.stop();
    clock += 60_000;
  }
});

describe('claiming', () => {
  it('gives a message to one of two that ask at once, and again when its sender dies', async () => {
    await makeMessage(endpoint.id);
    const claimed = await Promise.all([claimDeliveries(new Map(), NOW), claimDeliveries(new Map(), NOW)]);
    expect(claimed.flat()).toHaveLength(1);
    expect(await claimDeliveries(new Map(), NOW + LEASE_MS - 1)).toEqual([]);
    const [again] = await claimDeliveries(new Map(), NOW + LEASE_MS);
    expect(again).toMatchObject({ id: claimed.flat()[0]?.id, tries: 2 });
  });

  it('takes at most four of one endpoint at a time, the oldest first', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 6; count++) ids.push(await makeMessage(endpoint.id, NOW + count));
    const claimed = await claimDeliveries(new Map(), NOW + 10);
    expect(claimed.map(({ id }) => id)).toEqual(ids.slice(0, 4));
    expect(await claimDeliveries(new Map([[endpoint.id, 4]]), NOW + 10)).toEqual([]);
  });
});

describe('an endpoint', () => {
  it('that says it is gone is ended, with what waits for it, and recorded', async () => {
    await makeMessage(endpoint.id);
    await send(() => 410);
    const later = await makeMessage(endpoint.id, clock);
    await send(() => 200);
    expect(sent).toHaveLength(1);
    expect((await findEndpoint(manager, endpoint.id)).endedAt).toBe(NOW);
    expect((await messagesOf(endpoint.id)).find(({ id }) => id !== later)?.state).toBe('given-up');
    const [entry] = await db.select().from(auditEntries).where(eq(auditEntries.action, 'webhook-ended'));
    expect(entry).toMatchObject({ actorId: null, detail: { gone: true } });
  });

  it('that was ended is sent nothing any more', async () => {
    await makeMessage(endpoint.id);
    await endEndpoint(manager, endpoint.id, NOW);
    await send(() => 200);
    expect(sent).toEqual([]);
    expect((await refusalOf(endEndpoint(manager, endpoint.id, NOW))).code).toBe('endpoint-ended');
  });

  it('of another organisation is not found', async () => {
    const other = await makeManager();
    const deliveryId = await makeMessage(endpoint.id);
    const asked = { endpointId: endpoint.id, deliveryId };
    for (const attempt of [
      () => findEndpoint(other, endpoint.id),
      () => endEndpoint(other, endpoint.id, NOW),
      () => renewSecret(other, endpoint.id, NOW),
      () => resendDelivery(other, asked, NOW),
    ]) {
      expect((await refusalOf(attempt())).code).toBe('not-found');
    }
    const theirs = await makeEndpoint(other, 'https://theirs.example.com/');
    const through = resendDelivery(other, { endpointId: theirs.id, deliveryId }, NOW);
    expect((await refusalOf(through)).code).toBe('not-found');
  });

  it('is added within the rules only', async () => {
    expect(await refusalOf(makeEndpoint(manager))).toMatchObject({ code: 'endpoint-exists', field: 'url' });
    expect(await refusalOf(makeEndpoint(manager, 'https://10.0.0.1/'))).toMatchObject({
      code: 'address-not-reachable',
    });
    expect(await refusalOf(makeEndpoint(manager, 'http://a.example.com/'))).toMatchObject({
      code: 'address-not-https',
    });
    for (let count = 1; count < 10; count++) await makeEndpoint(manager, `https://a${count}.example.com/`);
    expect((await refusalOf(makeEndpoint(manager, 'https://b.example.com/'))).code).toBe('too-many-endpoints');
  });
});

it('sends a message again, as the same, when asked to', async () => {
  const deliveryId = await makeMessage(endpoint.id);
  const asked = { endpointId: endpoint.id, deliveryId };
  expect((await refusalOf(resendDelivery(manager, asked, NOW))).code).toBe('delivery-underway');
  await send(() => 200);
  await resendDelivery(manager, asked, ++clock);
  await send(() => 200);
  expect(sent.map(({ headers }) => headers['webhook-id'])).toEqual([deliveryId, deliveryId]);
  const { deliveries } = await findEndpoint(manager, endpoint.id);
  expect(deliveries).toMatchObject([{ state: 'delivered', tries: [{ status: 200 }, { status: 200 }] }]);
});

it('tries once more, and gives up again, what was given up and is sent again', async () => {
  const deliveryId = await makeMessage(endpoint.id);
  await transaction(async (tx) => {
    await tx.update(webhookDeliveries).set({ state: 'given-up', attempts: MOST_TRIES });
  });
  await resendDelivery(manager, { endpointId: endpoint.id, deliveryId }, NOW);
  await send(() => 500);
  expect(await state()).toMatchObject({ state: 'given-up', attempts: MOST_TRIES + 1 });
});

it('forgets messages after 90 days, but none that still waits', async () => {
  const waiting = await makeMessage(endpoint.id);
  const done = await makeMessage(endpoint.id, NOW + 1);
  await transaction(async (tx) => {
    await tx.update(webhookDeliveries).set({ state: 'delivered' }).where(eq(webhookDeliveries.id, done));
  });
  await forgetOldDeliveries(NOW + 90 * 86_400_000);
  expect(await messagesOf(endpoint.id)).toHaveLength(2);
  await forgetOldDeliveries(NOW + 91 * 86_400_000);
  expect((await messagesOf(endpoint.id)).map(({ id }) => id)).toEqual([waiting]);
});
