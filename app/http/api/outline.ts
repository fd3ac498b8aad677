import { webhookTypes } from '~/domain/platforms/webhooks/webhook-event';
import { parametersOf } from './document';
import { operations } from './operations';
import { problemCodes, problemStatus } from './problem';

const names = Object.keys(operations) as (keyof typeof operations)[];

/** The document in short, for people: what can be asked with what, what is told, and how it says no. */
export const outline = () => ({
  operations: names.map((name) => ({
    name,
    path: `/api/v1${operations[name].path}`,
    scopes: [...operations[name].scopes],
    parameters: parametersOf(operations[name]).map((parameter) => ({
      name: String(parameter.name),
      required: parameter.required === true,
    })),
  })),
  types: [...webhookTypes],
  problems: problemCodes.map((code) => ({ code, status: problemStatus[code] })),
});
