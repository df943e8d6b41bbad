/* The entry point of `npm run player`. */
import { join } from 'node:path';
import { EnvError } from '#lib/env.ts';
import type { Log } from '#lib/log.ts';
import { readEnv } from '#lib/server/readEnv.ts';
import { openOperator } from './operator.ts';
import { runCommand } from './runCommand.ts';

/** The project's folder, where the `.env` files are. */
const ROOT = join(import.meta.dirname, '..', '..');

/** Prints messages for a person, without event names and fields. */
function createConsoleLog(onError: () => void): Log {
  return {
    info() {},
    warn: (_fields: unknown, message?: string) => console.error(message ?? ''),
    error(_fields: unknown, message?: string) {
      onError();
      console.error(message ?? '');
    },
  };
}

/** The store does not throw when it fails, it only logs an error: that is a failure too. */
async function run(): Promise<number> {
  let failed = false;
  const log = createConsoleLog(() => {
    failed = true;
  });
  const code = await runCommand(process.argv.slice(2), () =>
    openOperator(readEnv(ROOT, false), log),
  );
  return code === 0 && failed ? 1 : code;
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const message = error instanceof Error ? error.message : 'unknown error';
    console.error(error instanceof EnvError ? message : `Failed: ${message}`);
    process.exit(1);
  },
);
