/** The checks of the code itself: a tool and its arguments. */
export const CHECKS: readonly (readonly [tool: string, args: readonly string[]])[] = [
  ['tsc', ['--noEmit']],
  ['biome', ['check', '.']],
  ['knip', []],
  ['cspell', ['--no-progress', '--no-summary', '.']],
  ['depcruise', ['app', 'components', 'lib', 'e2e', 'server.ts', 'next.config.mjs']],
];
