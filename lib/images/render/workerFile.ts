import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file that the threads run, outside of Next's bundle. Within the bundle this module's URL is
 * still that of its source; only `new URL` with it would be bundled.
 */
export function workerFile(): string {
  return join(dirname(fileURLToPath(import.meta.url)), 'worker.ts');
}
