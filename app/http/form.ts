import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { message } from '~/i18n/message';

/** A form that cannot be taken: what was typed and, per field, why. Secrets are left out of what goes back. */
export class WrongForm extends Error {
  override name = 'WrongForm';
  constructor(readonly reply: SubmissionResult<string[]>) {
    super('the form has errors');
  }
}

const SECRET_FIELDS = ['password', 'newPassword', 'currentPassword'];

type Issue = Parameters<NonNullable<z.core.$ZodErrorMap>>[0];

/** Words for what zod finds, as keys of the `fields` dictionary; a schema's own message, already a key, goes first. */
function explain(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return Number(issue.minimum) <= 1 && issue.origin === 'string'
        ? message('fields:required')
        : message('fields:too-short', { minimum: Number(issue.minimum) });
    case 'too_big':
      return message('fields:too-long', { maximum: Number(issue.maximum) });
    case 'invalid_type':
      return issue.input === undefined ? message('fields:required') : message('fields:unusable');
    case 'invalid_format':
      return issue.format === 'email' ? message('fields:email') : message('fields:unusable');
    case 'invalid_value':
      return issue.input === undefined ? message('fields:required') : message('fields:choose');
    default:
      return message('fields:unusable');
  }
}

/** A form as it was sent; an empty one when the body is none: then every field is missing, which is said per field. */
export async function sentForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) return new FormData();
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** A file as it was sent. */
export type SentFile = { name: string; bytes: Uint8Array };

/** The file of a form's field; null when none was chosen. It is as large as the body's limit lets it be. */
export async function fileOf(sent: FormData, field: string): Promise<SentFile | null> {
  const file = sent.get(field);
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null;
  return { name: file.name.replace(CONTROLS, '').slice(-200), bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A field's name: words, joined by dots or small indexes. The library that nests them refuses others by throwing. */
const FIELD_NAME = /^[A-Za-z][\w-]{0,59}(\[\d{0,3}\]|\.[A-Za-z][\w-]{0,59}){0,5}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * The fields a form here can have: text without the control characters that nobody types and a database may refuse,
 * under names that can be nested. No files, and nothing nested in a field that has a value of its own.
 */
export function plainFields(sent: FormData): FormData {
  const plain = new FormData();
  for (const [name, value] of sent) {
    if (typeof value !== 'string' || !FIELD_NAME.test(name) || /(^|\.)constructor\b/.test(name)) continue;
    const inside = [...name.matchAll(/[.[]/g)].some(({ index }) => sent.has(name.slice(0, index)));
    if (!inside) plain.append(name, value.replace(CONTROLS, ''));
  }
  return plain;
}

/** A form as it was sent, kept so that a refusal can give back what was typed. */
export type Sent = Pick<Submission<unknown, string[]>, 'reply'>;

/** Reads a form through its schema. Throws `WrongForm` with every problem at once. */
export function parseForm<Schema extends z.ZodType>(
  data: FormData,
  schema: Schema,
): { sent: Sent; value: z.output<Schema> } {
  const submission = parseWithZod(data, { schema, error: explain });
  if (submission.status !== 'success') throw new WrongForm(submission.reply({ hideFields: SECRET_FIELDS }));
  return { sent: submission, value: submission.value };
}

/** The same reply for a form that was well-formed but refused by a rule: at the field it concerns, or for the whole form. */
export function refuseForm(sent: Sent, text: string, field?: string): SubmissionResult<string[]> {
  const errors = field ? { fieldErrors: { [field]: [text] } } : { formErrors: [text] };
  return sent.reply({ hideFields: SECRET_FIELDS, ...errors });
}
