import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepFormerAssets } from './formerAssets.ts';
import { hashSources } from './sourcesHash.ts';

/** Run-time variables, which a build must not see: one build works in any environment. */
const RUN_TIME_ONLY =
  /^(RA_|REDIS_URL$|SITE_URL$|DATA_DIR$|CONTACT$|OPT_OUT$|TIME_SCALE$|PORT$|HOST$|CLIENT_CALLS|TRUST_PROXY$|METRICS_TOKEN$|LOG_LEVEL$|LONGPLAY_|NODE_ENV$|NODE_COMPILE_CACHE$)/;

/**
 * Builds the site unless the build is up to date or there are no sources. SIGTERM and SIGINT end the
 * build too.
 * @param root the project's folder
 * @returns whether it built
 * @throws Error when the build fails
 */
export async function buildWhenNeeded(root: string): Promise<boolean> {
  // A packed site (an image) has a build but no sources.
  if (!existsSync(join(root, 'app'))) return false;
  const stamp = join(root, '.next', 'longplay-sources');
  const hash = hashSources(root);
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (built === hash) return false;
  rmSync(stamp, { force: true });
  const putBack = keepFormerAssets(root);
  const clean = Object.entries(process.env).filter(([name]) => !RUN_TIME_ONLY.test(name));
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const build = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...Object.fromEntries(clean), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const end = () => build.kill('SIGTERM');
  process.once('SIGTERM', end).once('SIGINT', end);
  const [status] = await once(build, 'exit');
  process.off('SIGTERM', end).off('SIGINT', end);
  if (status !== 0) throw new Error('Build failed; see the output above.');
  putBack();
  writeFileSync(stamp, hash);
  return true;
}
