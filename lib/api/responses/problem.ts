import { z } from 'zod';
import { PROBLEMS, type ProblemSlug } from '#lib/http/problems.ts';

const slugs = Object.keys(PROBLEMS) as ProblemSlug[];

/** A problem (RFC 9457) as its body has it. */
export const problemAnswer = z.object({
  type: z
    .enum(slugs.map((slug) => `/problems/${slug}` as const))
    .describe('leads to what it means'),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z
    .array(z.object({ parameter: z.string(), detail: z.string() }))
    .optional()
    .describe('values of the query that cannot be read'),
});
