import { writeFileSync } from 'node:fs';
import { makeIcons } from './makeIcons.ts';

/* `npm run icons`: draws the icons in `public/` anew from the mark. */
for (const [name, bytes] of Object.entries(makeIcons())) {
  writeFileSync(new URL(`../../public/${name}`, import.meta.url), bytes);
  console.log(`public/${name}: ${bytes.length} bytes`);
}
