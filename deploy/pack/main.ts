import { join } from 'node:path';
import { packSite } from './packSite.ts';

/*
 * `node deploy/pack/main.ts FOLDER`: packs the built site into a folder, see `packSite`.
 */

const [target] = process.argv.slice(2);
if (!target) {
  console.error('Usage: node deploy/pack/main.ts FOLDER');
  process.exit(2);
}
const { files } = await packSite(join(import.meta.dirname, '..', '..'), target);
console.log(`Packed ${files} files into ${target}.`);
