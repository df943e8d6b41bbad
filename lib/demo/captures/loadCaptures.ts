import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProfile } from '#lib/demo/players/makeProfile.ts';
import { isRecord, parseRows } from '#lib/demo/players/parseRows.ts';
import type { Player, ProgressRow, UserProfile } from '#lib/demo/players/types.ts';

interface CapturedList {
  /** File name without extension and without characters that usernames do not have. */
  readonly name: string;
  readonly rows: readonly ProgressRow[];
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function filesOf(folder: string, pattern: RegExp): { file: string; name: string }[] {
  let files: string[] = [];
  try {
    files = readdirSync(folder).sort();
  } catch {
    return [];
  }
  return files.flatMap((file) => {
    const name = pattern.exec(file)?.[1]?.replace(/[^A-Za-z0-9]/g, '');
    return name ? [{ file: join(folder, file), name }] : [];
  });
}

/** A list with fewer rows than its total is only the first page of one: not served. */
function readList({ file, name }: { file: string; name: string }): CapturedList[] {
  const body = readJson(file);
  if (!isRecord(body)) throw new TypeError(`${file}: not a completion progress`);
  const rows = parseRows(body.Results);
  return rows.length === body.Total ? [{ name, rows }] : [];
}

type CapturedProfile = Partial<UserProfile> & { readonly User: string };

/** Only the name is checked. The rest is served as recorded. */
function isCapturedProfile(value: unknown): value is CapturedProfile {
  return isRecord(value) && typeof value.User === 'string';
}

function readProfile(file: string): CapturedProfile {
  const body = readJson(file);
  if (!isCapturedProfile(body)) throw new TypeError(`${file}: not a profile`);
  return body;
}

function makePlayer(list: CapturedList, known: CapturedProfile | undefined): Player {
  const name = known?.User ?? list.name;
  return {
    profile: makeProfile(name, list.rows, known),
    formerNames: name === list.name ? [] : [list.name],
    rows: list.rows,
  };
}

/**
 * The players of a folder of recorded captures:
 *
 * - `users/NAME.json`, a whole list: player NAME.
 * - `captures/completion-progress.X.json`: player X, letters and digits only. Where
 *   `captures/user-profile.X.json` lies beside it, the player has that profile and its name, and
 *   is found under X as well (as after a rename).
 * - `captures/GetUserProfile.json`: the profile of the player named in it.
 *
 * Missing profiles and fields are made up. Rows stay as parsed.
 *
 * @throws where a file is not JSON or has another shape, or there is no list.
 */
export function loadCaptures(folder: string): Player[] {
  const captures = join(folder, 'captures');
  const profiles = new Map<string, CapturedProfile>();
  for (const { file, name } of filesOf(captures, /^user-profile\.(.+)\.json$/)) {
    profiles.set(name, readProfile(file));
  }
  for (const { file } of filesOf(captures, /^(GetUserProfile)\.json$/)) {
    const profile = readProfile(file);
    profiles.set(profile.User, profile);
  }
  const lists = [
    ...filesOf(join(folder, 'users'), /^(.+)\.json$/),
    ...filesOf(captures, /^completion-progress\.(.+)\.json$/),
  ].flatMap(readList);
  if (lists.length === 0) throw new Error(`no captures in ${folder}`);
  return lists.map((list) => makePlayer(list, profiles.get(list.name)));
}
