import { z } from 'zod';
import { activityAnswer } from '#lib/api/responses/activity.ts';
import { gamesAnswer } from '#lib/api/responses/games.ts';
import { badgeAnswer, oembedAnswer } from '#lib/api/responses/others.ts';
import { problemAnswer } from '#lib/api/responses/problem.ts';
import { progressAnswer } from '#lib/api/responses/progress.ts';
import { summaryAnswer } from '#lib/api/responses/summary.ts';
import { phpAnswer, phpProblem, phpRefusal } from '#lib/api/php/phpResponse.ts';

/** The bodies of answers, by their names in the document. */
const SCHEMAS = {
  Summary: summaryAnswer,
  CompletionProgress: progressAnswer,
  Games: gamesAnswer,
  Activity: activityAnswer,
  PhpCompletionProgress: phpAnswer,
  PhpRefusal: phpRefusal,
  PhpProblem: phpProblem,
  Badge: badgeAnswer,
  Oembed: oembedAnswer,
  Problem: problemAnswer,
} satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof SCHEMAS;

/** A schema as JSON has it. */
export type JsonSchema = Record<string, unknown>;

/** A reference to a body. */
export const refTo = (name: SchemaName): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Writes a zod schema as JSON Schema (2020-12). */
export function toJsonSchema(
  schema: z.core.$ZodType,
  io: 'input' | 'output' = 'output',
): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    override({ jsonSchema }) {
      // Objects may get further fields, and a number that is merely whole has no bounds.
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
