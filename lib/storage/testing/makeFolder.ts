import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for one test; `using` removes it. */
export function makeFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'longplay-'));
  return {
    path: folder,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
