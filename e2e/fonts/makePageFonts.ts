import { mkdirSync, writeFileSync } from 'node:fs';
import { pageFonts } from './pageFonts.ts';

/* Writes the pages' Latin faces. Run with: node e2e/fonts/makePageFonts.ts */
const folder = new URL('../../components/fonts/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(await pageFonts())) {
  writeFileSync(new URL(name, folder), bytes);
  console.log(`components/fonts/${name}: ${bytes.length} bytes`);
}
