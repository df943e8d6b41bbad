import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file that the threads run: Node takes it as it is, outside of Next's bundle. Within the
 * bundle, too, this module's address is that of its source; only `new URL` with it would be taken
 * for a file to be bundled.
 */
export function workerFile(): string {
  return join(dirname(fileURLToPath(import.meta.url)), 'worker.ts');
}
