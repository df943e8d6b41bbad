import { z } from 'zod';
import { phpProblemSchema, phpSchema, phpValidationErrorSchema } from '#lib/api/php/phpResponse.ts';
import { activitySchema } from '#lib/api/responses/activity.ts';
import { gamesSchema } from '#lib/api/responses/games.ts';
import { badgeSchema, oembedSchema } from '#lib/api/responses/others.ts';
import { problemSchema } from '#lib/api/responses/problem.ts';
import { progressSchema } from '#lib/api/responses/progress.ts';
import { summarySchema } from '#lib/api/responses/summary.ts';

/** Response bodies by their names in the document. */
const SCHEMAS = {
  Summary: summarySchema,
  CompletionProgress: progressSchema,
  Games: gamesSchema,
  Activity: activitySchema,
  PhpCompletionProgress: phpSchema,
  PhpRefusal: phpValidationErrorSchema,
  PhpProblem: phpProblemSchema,
  Badge: badgeSchema,
  Oembed: oembedSchema,
  Problem: problemSchema,
} satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof SCHEMAS;

/** A JSON Schema. */
export type JsonSchema = Record<string, unknown>;

/** A reference to a body. */
export const toRef = (name: SchemaName): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Writes a zod schema as JSON Schema (2020-12). */
export function toJsonSchema(
  schema: z.core.$ZodType,
  io: 'input' | 'output' = 'output',
): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    override({ jsonSchema }) {
      // Objects may get more fields later, and a plain integer has no bounds.
      delete jsonSchema.additionalProperties;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return json;
}

/** All bodies as JSON Schema. */
export function writeSchemas(): Record<SchemaName, JsonSchema> {
  const all = Object.entries(SCHEMAS).map(([name, schema]) => [name, toJsonSchema(schema)]);
  return Object.fromEntries(all);
}
