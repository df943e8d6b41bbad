import manifest from '#package.json' with { type: 'json' };
import { listOperations, type Operation } from './operations.ts';
import { writeSchemas } from './schemas.ts';

const ABOUT = `RetroAchievements players in numbers, pictures and rows, from what this site last read of them.

No key is needed, and any site may ask. Answers have an ETag, and HEAD answers as GET does. A name is
matched without regard to case. Of a query, names that are not listed are ignored. Errors are problems
(RFC 9457); 429 and 503 say in Retry-After when to ask again. A player who was never looked at is
fetched with the first question: until that is done the answer is 503. Fields may be added.`;

/**
 * The whole description of what is here for programs, as OpenAPI 3.1. Bodies and queries come from the
 * schemas that the routes work with.
 * @param origin the public origin of this site
 * @param year the present one
 */
export function writeOpenApi(origin: string, year: number) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Longplay',
      version: manifest.version,
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    externalDocs: { url: `${origin}/docs`, description: 'The same to be read, with examples' },
    servers: [{ url: origin }],
    paths: pathsOf(listOperations(year)),
    components: { schemas: writeSchemas() },
  };
}

function pathsOf(operations: readonly Operation[]): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const { path, method, id, group, summary, parameters, answers } of operations) {
    const described = { operationId: id, tags: [group], summary, parameters, responses: answers };
    paths[path] = { ...paths[path], [method]: described };
  }
  return paths;
}
