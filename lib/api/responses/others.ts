import { z } from 'zod';
import type { Badge } from '#lib/card/badge.ts';
import type { Oembed } from '#lib/http/oembed/toOembed.ts';

/* Responses built elsewhere to the specification of others, for the documentation. */

/** What shields.io draws a badge from. */
export const badgeSchema: z.ZodType<Badge> = z.object({
  schemaVersion: z.literal(1),
  label: z.string(),
  message: z.string(),
  color: z.string(),
  isError: z.literal(true).optional(),
  cacheSeconds: z.int().optional(),
});

/** A response of oEmbed 1.0. */
export const oembedSchema: z.ZodType<Oembed> = z.object({
  version: z.literal('1.0'),
  type: z.enum(['rich', 'link']),
  title: z.string(),
  author_name: z.string(),
  author_url: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: z.int(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
  html: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
});
