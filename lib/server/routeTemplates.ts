import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/** The parts of a build's `routes-manifest.json` that we read. */
const manifest = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
  rewrites: z.object({
    beforeFiles: z.array(
      z.object({ source: z.string(), destination: z.string(), regex: z.string() }),
    ),
  }),
});

/** A source that is a public address: each of its parts is a word or a whole parameter. */
const PLAIN = /^(?:\/(?:[\w.-]+|:\w+))+$/;
/** Next's own pages, and targets of rewrites for malformed names. */
const INTERNAL = /^\/(?:_|api\/malformed-)/;
/** Files of the build, and images of the demo. */
const FILES = /^\/(_next\/static|Images|UserPic)\//;

/** Longer paths are not cached: they do not exist. */
const MAX_CACHED_LENGTH = 100;

/** Returns the template of an address, `/u/[username]`; `other` if there is no route for it. */
type RouteMatcher = (url: string) => string;

/**
 * The addresses of a build as templates: its routes, and the addresses that are rewritten to them.
 * @param root the project's folder
 * @returns pairs of a template and its pattern, the more specific ones first; none in development,
 *   where routes are built on request
 */
function readTemplates(root: string): [template: string, pattern: RegExp | null][] {
  const file = join(root, '.next', 'routes-manifest.json');
  if (!existsSync(file)) return [];
  const { staticRoutes, dynamicRoutes, rewrites } = manifest.parse(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  const fixed = staticRoutes.map(({ page }): [string, null] => [page, null]);
  const dynamic = dynamicRoutes.map(({ page, regex }): [string, RegExp] => [page, RegExp(regex)]);
  const rewritten = rewrites.beforeFiles
    .filter(({ source, destination }) => PLAIN.test(source) && !INTERNAL.test(destination))
    .map(({ source, regex }): [string, RegExp] => [
      source.replace(/:(\w+)/g, '[$1]'),
      RegExp(regex),
    ]);
  const all = [...fixed, ...dynamic, ...rewritten].filter(([template]) => !INTERNAL.test(template));
  return [...new Map(all)];
}

/**
 * Maps addresses to route templates, so that requests are counted without a username, under as many
 * labels as there are routes.
 * @param root the project's folder
 */
export function createRouteMatcher(root: string): RouteMatcher {
  const templates = readTemplates(root);
  const fixed = new Set(templates.filter(([, pattern]) => pattern === null).map(([name]) => name));
  const find = (raw: string) => {
    const path = decode(raw);
    if (fixed.has(path)) return path;
    const files = FILES.exec(path)?.[1];
    if (files) return `/${files}`;
    return templates.find(([, pattern]) => pattern?.test(path))?.[0] ?? 'other';
  };
  // Matching some thirty templates is too slow for every request.
  const cached = new LRUCache<string, string>({ max: 2_000 });
  return (url) => {
    const raw = url.split('?', 1)[0] ?? '/';
    const known = cached.get(raw);
    if (known !== undefined) return known;
    const template = find(raw);
    if (raw.length <= MAX_CACHED_LENGTH) cached.set(raw, template);
    return template;
  };
}

/** Decodes a path as Next does: any letter may be escaped. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
