import { openOperator } from './lib/cli/operator.ts';
import { runCommand } from './lib/cli/runCommand.ts';
import { EnvError } from './lib/env.ts';
import type { Log } from './lib/log.ts';
import { readEnv } from './lib/server/readEnv.ts';

/*
 * `npm run player`: what an operator can do about a player; see lib/operate.
 */

const ROOT = import.meta.dirname;

/** Whether the store failed, which it only logs. */
let broken = false;
/** In words, for a person. */
const log: Log = {
  info() {},
  warn: (_fields: unknown, words?: string) => console.error(words ?? ''),
  error(_fields: unknown, words?: string) {
    broken = true;
    console.error(words ?? '');
  },
};

async function run(): Promise<number> {
  const code = await runCommand(process.argv.slice(2), () =>
    openOperator(readEnv(ROOT, false), log),
  );
  return code === 0 && broken ? 1 : code;
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const words = error instanceof Error ? error.message : 'Something broke.';
    console.error(error instanceof EnvError ? words : `Could not be done: ${words}`);
    process.exit(1);
  },
);
