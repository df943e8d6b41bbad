import { join } from 'node:path';
import { packSite } from './packSite.ts';

/*
 * `node deploy/pack/main.ts FOLDER`: the built site as a folder that runs by itself; see `packSite`.
 */

const [target] = process.argv.slice(2);
if (!target) {
  console.error('Say where to: node deploy/pack/main.ts FOLDER');
  process.exit(2);
}
const { files } = await packSite(join(import.meta.dirname, '..', '..'), target);
console.log(`${files} files are in ${target}.`);
