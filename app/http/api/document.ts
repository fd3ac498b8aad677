import { z } from 'zod';
import { tokenScopes } from '~/domain/platforms/tokens/api-token';
import { type Operation, operations } from './operations';
import { type ProblemCode, problemStatus } from './problem';
import { named } from './schemas';

type Schema = Record<string, unknown>;

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** A schema's JSON, without the marks that only a document of its own would carry. */
function plain({ $schema: _schema, $id: _id, ...rest }: Schema): Schema {
  return rest;
}

/** Every named schema, referring to the others by name. */
function componentSchemas(): Record<string, Schema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'output' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain({ ...schema })]));
}

export function parametersOf({ question, inPath }: Operation): Schema[] {
  const { properties = {}, required = [] } = z.toJSONSchema(question, { io: 'input' });
  return [
    ...Object.entries(inPath).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: plain({ ...z.toJSONSchema(schema) }),
    })),
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      schema,
    })),
  ];
}

const nameOf = ({ answer }: Operation): string =>
  Object.entries(named).find(([, schema]) => schema === answer)?.[0] ?? '';

/** Statuses every operation may answer with, beside 200 and 304. */
const refusals = [401, 403, 404, 422, 429, 500] as const;
const codesOf = (status: number) =>
  (Object.keys(problemStatus) as ProblemCode[]).filter((code) => problemStatus[code] === status);

function describe(name: string, operation: Operation): Schema {
  const limits = { RateLimit: { $ref: '#/components/headers/RateLimit' } };
  return {
    operationId: name,
    summary: operation.summary,
    description: operation.description,
    security: operation.scopes.map((scope) => ({ token: [scope] })),
    parameters: parametersOf(operation),
    responses: {
      200: {
        description: 'The answer',
        headers: { ...limits, ETag: { $ref: '#/components/headers/ETag' } },
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${nameOf(operation)}` } } },
      },
      304: { description: 'The answer is still the one whose ETag was sent in If-None-Match', headers: limits },
      ...Object.fromEntries(refusals.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
    },
  };
}

/** The OpenAPI 3.1 document of the API, made of the schemas and operations that answer. `origin` is where it is served. */
export function openApiDocument(origin: string): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Greenroom',
      version: '1',
      summary: 'May this person go live for this store, now?',
      description: `For platforms and enterprises. How to begin: ${origin}/developers`,
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: Object.fromEntries(
      Object.entries(operations).map(([name, operation]) => [operation.path, { get: describe(name, operation) }]),
    ),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `A token of your organisation, made under ${origin}/connections. Scopes: ${tokenScopes.join(', ')}.`,
        },
      },
      headers: {
        RateLimit: {
          description: 'What is left of the token’s allowance, and for how long',
          schema: { type: 'string' },
        },
        ETag: {
          description: 'Send it in If-None-Match to be told whether anything changed',
          schema: { type: 'string' },
        },
      },
      responses: Object.fromEntries(
        refusals.map((status) => [
          `Problem${status}`,
          { description: `Not answered: ${codesOf(status).join(', ')}`, content: PROBLEM },
        ]),
      ),
      schemas: componentSchemas(),
    },
  };
}
