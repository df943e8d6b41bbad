import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './startSite.ts';

interface Manifest {
  staticRoutes: { page: string }[];
  dynamicRoutes: { page: string }[];
  rewrites: { beforeFiles: { source: string }[] };
}

/** A rewritten address whose parts are words and whole parameters; others are for what is malformed. */
const PLAIN = /^(?:\/(?:[\w.-]+|:\w+))+$/;

/** Every address that the build knows, as templates: its routes, and what is rewritten to them. */
export function builtRoutes(): string[] {
  const file = join(ROOT, '.next', 'routes-manifest.json');
  const { staticRoutes, dynamicRoutes, rewrites }: Manifest = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const rewritten = rewrites.beforeFiles
    .filter(({ source }) => PLAIN.test(source))
    .map(({ source }) => source.replace(/:(\w+)/g, '[$1]'));
  const pages = [...staticRoutes, ...dynamicRoutes].map(({ page }) => page);
  return [...new Set([...pages, ...rewritten])].sort();
}
