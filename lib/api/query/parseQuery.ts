import { z } from 'zod';
import type { Problem } from '#lib/http/problem.ts';

/** A query, or the problem to respond with. */
export type ParsedQuery<T> =
  | { query: T; problem?: undefined }
  | { query?: undefined; problem: Problem };

const INTEGER = /^(0|-?[1-9]\d{0,14})$/;

/**
 * Parses the query of a request. Empty values count as missing, unknown names are ignored, and of
 * repeated names the first value counts.
 * @param schema each field with a description of what it accepts, which the problem quotes
 * @returns the query, or a problem (400) that names each invalid parameter
 */
export function parseQuery<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  values: URLSearchParams,
): ParsedQuery<z.output<z.ZodObject<S>>> {
  const raw = Object.entries(schema.shape).flatMap(([name, field]) => {
    const text = values.get(name)?.trim() ?? '';
    return text === '' ? [] : [[name, readValue(field, text)] as const];
  });
  const result = schema.safeParse(Object.fromEntries(raw));
  if (result.success) return { query: result.data };
  const names = [...new Set(result.error.issues.map(({ path }) => String(path[0])))];
  const errors = names.map((parameter) => ({
    parameter,
    detail: describeParameter(schema, parameter),
  }));
  const title = `Invalid query: ${names.join(', ')}.`;
  return { problem: { status: 400, slug: 'bad-query', title, errors } };
}

/** Converts a text for its field: digits become a number only if the field takes one. */
function readValue(field: z.core.$ZodType, text: string): string | number {
  return INTEGER.test(text) && !z.safeParse(field, text).success ? Number(text) : text;
}

/** What a parameter accepts, in words. */
function describeParameter<S extends z.ZodRawShape>(
  { shape }: z.ZodObject<S>,
  name: string,
): string {
  const field = shape[name];
  const description = field && z.globalRegistry.get(field)?.description;
  return `Expected ${description ?? 'another value'}.`;
}
