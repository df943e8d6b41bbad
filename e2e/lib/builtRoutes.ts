import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './startSite.ts';

interface Manifest {
  staticRoutes: { page: string }[];
  dynamicRoutes: { page: string }[];
  rewrites: { beforeFiles: { source: string }[] };
}

/** A rewritten address of words and whole parameters. Others are for malformed addresses. */
const PLAIN = /^(?:\/(?:[\w.-]+|:\w+))+$/;

/** Templates of all addresses in the build: its routes, and addresses rewritten to them. */
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
