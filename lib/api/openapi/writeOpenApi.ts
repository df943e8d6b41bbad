import manifest from '#package.json' with { type: 'json' };
import { listOperations, type Operation } from './operations.ts';
import { writeSchemas } from './schemas.ts';

const DESCRIPTION = `RetroAchievements players as numbers, images and rows, from the data that this site fetched last.

No key is needed, and any site may call it. Responses have an ETag, and HEAD works like GET. Usernames
are case-insensitive. Unknown parameters are ignored. Errors are problems (RFC 9457); 429 and 503 say
in Retry-After when to try again. The first request for a new player starts a fetch: until that is
done the response is 503. Fields may be added.`;

/**
 * The description of the whole API as OpenAPI 3.1. Bodies and queries come from the schemas that the
 * routes use.
 * @param origin the public origin of this site
 * @param year the current one
 */
export function writeOpenApi(origin: string, year: number) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Longplay',
      version: manifest.version,
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    externalDocs: { url: `${origin}/docs`, description: 'The same for people, with examples' },
    servers: [{ url: origin }],
    paths: toPaths(listOperations(year)),
    components: { schemas: writeSchemas() },
  };
}

function toPaths(operations: readonly Operation[]): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const { path, method, id, group, summary, parameters, responses } of operations) {
    const described = { operationId: id, tags: [group], summary, parameters, responses };
    paths[path] = { ...paths[path], [method]: described };
  }
  return paths;
}
