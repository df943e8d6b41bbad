import { z } from 'zod';
import type { Problem } from '#lib/http/problem.ts';

/** A query, or the problem to answer with. */
export type ParsedQuery<T> =
  | { query: T; problem?: undefined }
  | { query?: undefined; problem: Problem };

const WHOLE = /^(0|-?[1-9]\d{0,14})$/;

/**
 * Reads the query of a request. An empty value is none; names that the schema does not have are no
 * concern of ours; of a name that comes twice the first value counts.
 * @param schema each field described by what it takes: the description is the problem's words
 * @returns the query, or a problem (400) that names each parameter that cannot be read
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
  const errors = names.map((parameter) => ({ parameter, detail: takesOf(schema, parameter) }));
  const title = `The query cannot be read: ${names.join(', ')}.`;
  return { problem: { status: 400, slug: 'bad-query', title, errors } };
}

/** A text as what its field takes: digits are a number only where the field wants one. */
function readValue(field: z.core.$ZodType, text: string): string | number {
  return WHOLE.test(text) && !z.safeParse(field, text).success ? Number(text) : text;
}

/** What a parameter takes, in words. */
function takesOf<S extends z.ZodRawShape>({ shape }: z.ZodObject<S>, name: string): string {
  const field = shape[name];
  const words = field && z.globalRegistry.get(field)?.description;
  return `It takes ${words ?? 'something else'}.`;
}
