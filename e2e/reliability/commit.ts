import { execFileSync } from 'node:child_process';
import { ROOT } from '#e2e/lib/startSite.ts';

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

/**
 * The commit of the sources.
 * @returns its short id; null if files outside of `docs` differ from it, or without git
 */
export function readCommit(): string | null {
  try {
    if (git('status', '--porcelain', '--', '.', ':!docs') !== '') return null;
    return git('rev-parse', '--short', 'HEAD');
  } catch {
    return null;
  }
}
