import { parseArgs } from 'node:util';
import { startUpstream } from './startUpstream.ts';

/**
 * `node lib/demo/main.ts [--data FOLDER] [--port N] [--host H]`: starts the stand-in, prints
 * its address on one line and runs until SIGTERM or SIGINT. An error is one line and exit code 1.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
    },
  });
  const { data, host } = values;
  const upstream = await startUpstream({ data, host, port: Number(values.port) });
  process.stdout.write(`${upstream.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => upstream.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`stand-in: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
