import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/** What of a build's `routes-manifest.json` is read. */
const manifest = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
  rewrites: z.object({
    beforeFiles: z.array(
      z.object({ source: z.string(), destination: z.string(), regex: z.string() }),
    ),
  }),
});

/** A source that is an address of ours: each of its parts is a word or a whole parameter. */
const PLAIN = /^(?:\/(?:[\w.-]+|:\w+))+$/;
/** Pages of Next's own, and where malformed names are led. */
const INTERNAL = /^\/(?:_|api\/malformed-)/;
/** Files of the build, and pictures of the demo. */
const FILES = /^\/(_next\/static|Images|UserPic)\//;

/** Longer paths are not remembered: they are nobody's. */
const MAX_CACHED_LENGTH = 100;

/** Gives the template of a request's address, `/u/[username]`; `other` for what no route is for. */
type RouteMatcher = (url: string) => string;

/**
 * The addresses that a build answers, as templates: its routes, and the addresses that are
 * rewritten to them.
 * @param root the project's folder
 * @returns pairs of a template and what fits it, the more special ones first; none in development,
 *   where routes are built as they are asked for
 */
function readTemplates(root: string): [template: string, fits: RegExp | null][] {
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
 * How requests are counted without saying whose page they were for: by template, of which there are
 * as many as there are routes.
 */
export function createRouteMatcher(root: string): RouteMatcher {
  const templates = readTemplates(root);
  const fixed = new Set(templates.filter(([, fits]) => fits === null).map(([name]) => name));
  const find = (raw: string) => {
    const path = decode(raw);
    if (fixed.has(path)) return path;
    const files = FILES.exec(path)?.[1];
    if (files) return `/${files}`;
    return templates.find(([, fits]) => fits?.test(path))?.[0] ?? 'other';
  };
  // What is asked for again and again need not be held against thirty templates each time.
  const found = new LRUCache<string, string>({ max: 2_000 });
  return (url) => {
    const raw = url.split('?', 1)[0] ?? '/';
    const known = found.get(raw);
    if (known !== undefined) return known;
    const template = find(raw);
    if (raw.length <= MAX_CACHED_LENGTH) found.set(raw, template);
    return template;
  };
}

/** As Next reads it: an address may write any letter as an escape. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
