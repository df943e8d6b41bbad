import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';

/** Keys that appear nowhere else, to be searched for: of the site, and of two players. */
export const CANARY = 'Canary7Key3That9Nobody2May5See';
export const PLAYER_CANARIES = ['Canary1Key8OfMaxMilyin4Alone', 'Canary6Key2OfFixtureRows9Alone'];
const CANARIES = [CANARY, ...PLAYER_CANARIES];

const isIn = (bytes: Buffer) => CANARIES.some((key) => bytes.includes(key));

/** Whether text or bytes contain one of the canaries, plain or gzipped. */
export function hasCanary(content: Buffer | string): boolean {
  const bytes = Buffer.from(content);
  if (isIn(bytes)) return true;
  const magic = '\x1f\x8b';
  for (let at = bytes.indexOf(magic, 0, 'latin1'); at >= 0; ) {
    try {
      if (isIn(gunzipSync(bytes.subarray(at)))) return true;
    } catch {
      // Two bytes that only look like the start of a gzip stream.
    }
    at = bytes.indexOf(magic, at + 2, 'latin1');
  }
  return false;
}

/** Every value of an SQLite file, because large values are split within the file. */
function readValues(file: string): Buffer[] {
  if (!file.endsWith('.sqlite')) return [];
  const db = new DatabaseSync(file, { readOnly: true });
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const rows = tables.flatMap(({ name }) => db.prepare(`SELECT * FROM "${name}"`).all());
  db.close();
  return rows
    .flatMap((row) => Object.values(row))
    .map((value) =>
      value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value)),
    );
}

/** Files below a folder that contain one of the canaries, plain, gzipped or as a value of SQLite. */
export function findCanary(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile())
    .filter(
      (file) => hasCanary(readFileSync(file)) || readValues(file).some((value) => hasCanary(value)),
    );
}
