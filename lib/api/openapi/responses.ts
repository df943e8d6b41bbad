import { type JsonSchema, type SchemaName, toRef } from './schemas.ts';

/** A response in the document. */
export interface ApiResponse {
  description: string;
  headers?: Record<string, { description: string; required: boolean; schema: JsonSchema }>;
  content?: Record<string, { schema: JsonSchema }>;
}

/** The responses of an operation by status. */
export type ApiResponses = Record<string, ApiResponse>;

const ETAG = {
  etag: { description: 'for If-None-Match', required: true, schema: { type: 'string' } },
};
const RETRY_AFTER = {
  'retry-after': {
    description: 'seconds until the next try',
    required: true,
    schema: { type: 'integer', minimum: 1 },
  },
};

const NOT_MODIFIED: ApiResponses = {
  304: { description: 'not modified (If-None-Match)', headers: ETAG },
};

/** A good response, and 304 in its place. */
export function ok(description: string, content: ApiResponse['content']): ApiResponses {
  return { 200: { description, headers: ETAG, content }, ...NOT_MODIFIED };
}

/** JSON content. */
export const json = (name: SchemaName): ApiResponse['content'] => ({
  'application/json': { schema: toRef(name) },
});

/** Content of other types. */
export const content = (...types: string[]): ApiResponse['content'] =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]));

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'a value of the query is invalid',
  404: 'no player with that name is shown here',
  429: 'too many requests, or too soon',
  501: 'unknown format',
  503: 'being fetched, or RetroAchievements cannot be reached and there is no copy',
};

/** Problems by status. */
export function problems(...statuses: number[]): ApiResponses {
  return errors({ 'application/problem+json': { schema: toRef('Problem') } }, statuses);
}

/** Errors in the format of the original endpoint. */
export function phpErrors(): ApiResponses {
  return {
    422: { description: 'a value of the query is invalid', content: json('PhpRefusal') },
    ...errors(json('PhpProblem'), [404, 429, 503]),
  };
}

function errors(content: ApiResponse['content'], statuses: readonly number[]): ApiResponses {
  return Object.fromEntries(
    statuses.map((status): [number, ApiResponse] => [
      status,
      {
        description: DESCRIPTIONS[status] ?? '',
        ...(status === 429 || status === 503 ? { headers: RETRY_AFTER } : {}),
        content,
      },
    ]),
  );
}
