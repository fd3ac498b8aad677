import { createTransport } from 'nodemailer';
import type { Deliver } from '~/domain/people/send-mails.server';
import { environment } from '~/http/environment';

let chosen: Deliver | undefined;

/** How mail leaves: by SMTP where a server is configured; otherwise it stays in the outbox, which is its destination. */
export function deliverMail(): Deliver {
  chosen ??= choose();
  return chosen;
}

function choose(): Deliver {
  const { smtpUrl, origin } = environment();
  if (!smtpUrl) return async () => undefined;
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const from = `Greenroom <no-reply@${new URL(origin).hostname}>`;
  const transport = createTransport({ url: smtpUrl, ...timeouts }, { from });
  return async ({ recipient, subject, body }) => {
    await transport.sendMail({ to: recipient, subject, text: body });
  };
}
