import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { writeOpenApi } from './writeOpenApi.ts';

const document = writeOpenApi('https://games.example', 2026);

it('is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  expect(validator.version).toBe('3.1');
  // Throws if a reference has no target.
  expect(() => validator.resolveRefs()).not.toThrow();
});

it('describes each parameter, with real bounds only', () => {
  expect(document.paths['/api/v1/users/{username}/completion-progress']?.get).toMatchObject({
    parameters: [
      expect.objectContaining({ name: 'username', in: 'path', required: true }),
      {
        name: 'count',
        in: 'query',
        required: false,
        description: 'a whole number from 1 to 500: how many rows to send',
        schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
      },
      {
        name: 'offset',
        in: 'query',
        required: false,
        description: 'a whole number from 0: how many rows to skip',
        schema: { type: 'integer', minimum: 0, default: 0 },
      },
    ],
  });
});

it('has a unique id for each operation', () => {
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((one) => (one as { operationId: string }).operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});
