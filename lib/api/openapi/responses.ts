import { type JsonSchema, refTo, type SchemaName } from './schemas.ts';

/** An answer as the document has it. */
export interface Answer {
  description: string;
  headers?: Record<string, { description: string; required: boolean; schema: JsonSchema }>;
  content?: Record<string, { schema: JsonSchema }>;
}

/** The answers of an operation by their status. */
export type Answers = Record<string, Answer>;

const ETAG = {
  etag: { description: 'for If-None-Match', required: true, schema: { type: 'string' } },
};
const RETRY_AFTER = {
  'retry-after': {
    description: 'seconds after which to ask again',
    required: true,
    schema: { type: 'integer', minimum: 1 },
  },
};

const KNOWN: Answers = {
  304: { description: 'who asks has it already (If-None-Match)', headers: ETAG },
};

/** An answer that can be had, and 304 in its place. */
export function good(description: string, content: Answer['content']): Answers {
  return { 200: { description, headers: ETAG, content }, ...KNOWN };
}

/** The content of an answer of JSON. */
export const json = (name: SchemaName): Answer['content'] => ({
  'application/json': { schema: refTo(name) },
});

/** The content of an answer that is no JSON. */
export const content = (...types: string[]): Answer['content'] =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]));

const WORDS: Readonly<Record<number, string>> = {
  400: 'a value of the query cannot be read',
  404: 'nobody by that name is shown here',
  429: 'too much at once, or too soon',
  501: 'no such format',
  503: 'being fetched, or RetroAchievements does not answer and there is no copy',
};

/** Answers that are problems. */
export function problems(...statuses: number[]): Answers {
  return refusals({ 'application/problem+json': { schema: refTo('Problem') } }, statuses);
}

/** Answers that refuse, in the words of the original endpoint. */
export function phpRefusals(): Answers {
  return {
    422: { description: 'a value of the query is not taken', content: json('PhpRefusal') },
    ...refusals(json('PhpProblem'), [404, 429, 503]),
  };
}

function refusals(content: Answer['content'], statuses: readonly number[]): Answers {
  return Object.fromEntries(
    statuses.map((status): [number, Answer] => [
      status,
      {
        description: WORDS[status] ?? '',
        ...(status === 429 || status === 503 ? { headers: RETRY_AFTER } : {}),
        content,
      },
    ]),
  );
}
