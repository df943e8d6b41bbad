import { z } from 'zod';
import { PROBLEMS, type ProblemSlug } from '#lib/http/problems.ts';

const slugs = Object.keys(PROBLEMS) as ProblemSlug[];

/** The body of a problem (RFC 9457). */
export const problemSchema = z.object({
  type: z
    .enum(slugs.map((slug) => `/problems/${slug}` as const))
    .describe('links to its description'),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z
    .array(z.object({ parameter: z.string(), detail: z.string() }))
    .optional()
    .describe('invalid values of the query'),
});
