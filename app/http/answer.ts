import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { Language } from '~/domain/language';
import type { Actor } from '~/domain/people/actor';
import { Refusal, refusalStatus } from '~/domain/refusal';
import { message } from '~/i18n/message';
import type { Refused } from '~/ui/primitives/refused';
import { admitAdmin, admitLecturer, admitManager, admitPerson, admitTrainer } from './admission';
import { fileOf, parseForm, plainFields, refuseForm, type Sent, type SentFile, sentForm, WrongForm } from './form';
import { json } from './json';

/** What a loader or an action is given: who asks (already admitted), what, and when. */
export type Asked<Who> = {
  actor: Who;
  request: Request;
  /** The moment the request was there, for a write with its whole body; ms. */
  now: number;
  language: Language;
  zone: string;
  /** Whom tries are counted against. */
  client: string;
  device: string;
  /** A signal that is raised when whoever asked has gone: what a stream ends by. */
  whenGone(): AbortSignal;
  query: URLSearchParams;
  /** A part of the path. An id that cannot be one is simply not found. */
  param(name: string): string;
  /** The form that was sent, checked; anything wrong with it is answered with 400 and the field's message. */
  form<Schema extends z.ZodType>(schema: Schema): Promise<z.output<Schema>>;
  /** A file the form came with; null when none was chosen. */
  file(field: string): Promise<SentFile | null>;
};

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Admit<Who> = (actor: Actor | null, request: Request) => Who;

/**
 * The only way a route is written. Each loader and action names who may ask in its first word (`admin.read(…)`), so that
 * none can forget it, and refusals become answers in one place.
 */
function answers<Who>(admit: Admit<Who>) {
  return {
    /** A loader. A refusal becomes the error page with its status. */
    read:
      <T>(answer: (asked: Asked<Who>) => Promise<T> | T) =>
      async (args: LoaderFunctionArgs): Promise<T> => {
        try {
          return await answer(prepare(args, admit, {}));
        } catch (error) {
          if (error instanceof Refusal) throw data(refusalOf(error), { status: refusalStatus[error.code] });
          throw error;
        }
      },
    /** An action of a page. A refusal comes back to the form that was sent, with what was typed. */
    write:
      <T>(answer: (asked: Asked<Who>) => Promise<T> | T) =>
      async (args: ActionFunctionArgs) => {
        const sent: { form?: Sent } = {};
        try {
          return await answer(prepare(await whole(args), admit, sent));
        } catch (error) {
          const { refused, status } = refusedBy(error, sent.form);
          return data<Refused>(refused, { status });
        }
      },
    /** An action of an address that has no page: refusals are answered as JSON, which a script can read. */
    receive:
      (answer: (asked: Asked<Who>) => Promise<Response> | Response) =>
      async (args: ActionFunctionArgs): Promise<Response> => {
        const sent: { form?: Sent } = {};
        try {
          return await answer(prepare(await whole(args), admit, sent));
        } catch (error) {
          const { refused, status } = refusedBy(error, sent.form);
          return json(refused, status);
        }
      },
  };
}

/**
 * A write once all of it is there, at the moment it was: a request that is begun before a deadline and written after it
 * comes after it. A body that breaks off is none.
 */
async function whole({ request, context, ...args }: ActionFunctionArgs): Promise<ActionFunctionArgs> {
  const began = performance.now();
  const body = await request.arrayBuffer().catch(() => null);
  const now = context.now + Math.floor(performance.now() - began);
  const { url, method, headers, signal } = request;
  return { ...args, request: new Request(url, { method, headers, signal, body }), context: { ...context, now } };
}

/** What a form's sender is told, and the status that says the same. What is no refusal is thrown on. */
function refusedBy(error: unknown, sent: Sent | undefined): { refused: Refused; status: number } {
  if (error instanceof WrongForm) return { refused: { form: error.reply }, status: 400 };
  if (!(error instanceof Refusal)) throw error;
  const text = message(`refusals:${error.code}`, error.facts);
  const form = sent && { form: refuseForm(sent, text, error.field) };
  return { refused: { ...refusalOf(error), ...form }, status: refusalStatus[error.code] };
}

const refusalOf = ({ code, facts }: Refusal): Refused => ({ refusal: { code, facts } });

/** `kept` receives the form once it is read, so that a refusal can give it back. */
function prepare<Who>(args: Args, admit: Admit<Who>, kept: { form?: Sent }): Asked<Who> {
  const { request, context, params } = args;
  let body: Promise<FormData> | undefined;
  const readBody = () => {
    body ??= sentForm(request);
    return body;
  };
  return {
    actor: admit(context.actor, request),
    request,
    now: context.now,
    language: context.language,
    zone: context.zone,
    client: context.client,
    device: context.device,
    whenGone: context.whenGone,
    query: new URL(request.url).searchParams,
    param(name) {
      const value = params[name];
      if (!value || !/^[\w.-]{1,80}$/.test(value)) throw new Refusal('not-found');
      return value;
    },
    async form(schema) {
      const { sent, value } = parseForm(plainFields(await readBody()), schema);
      kept.form = sent;
      return value;
    },
    file: async (field) => fileOf(await readBody(), field),
  };
}

/** Anybody, signed in or not. */
export const anyone = answers((actor) => actor);
/** Anybody signed in. */
export const person = answers(admitPerson);
export const admin = answers(admitAdmin);
/** A manager of an enterprise or platform, acting for that one. */
export const manager = answers(admitManager);
/** A lecturer of a university, acting for that one. */
export const lecturer = answers(admitLecturer);
/** A lecturer, or a manager: whoever runs order classes or teams. */
export const trainer = answers(admitTrainer);
