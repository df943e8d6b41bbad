import { makeProfile } from '#lib/demo/players/makeProfile.ts';
import { isRecord, parseRows } from '#lib/demo/players/parseRows.ts';
import type { Player, ProgressRow, UserProfile } from '#lib/demo/players/types.ts';
import type { MakeRows, RowCounts, World } from '#lib/demo/serve/world.ts';
import { touchGame } from './touchGame.ts';

const countNames = ['mastered', 'completed', 'beaten', 'casual', 'unfinished', 'subsets'] as const;

function parseCounts(value: unknown): RowCounts {
  if (!isRecord(value)) throw new TypeError('make: an object of counts is needed');
  const counts: Record<string, number> = {};
  for (const [name, count] of Object.entries(value)) {
    const known = countNames.some((each) => each === name);
    if (!known || typeof count !== 'number') throw new TypeError(`make: not a count: ${name}`);
    counts[name] = count;
  }
  return counts;
}

function parseProfile(value: unknown, usual: UserProfile): Partial<UserProfile> {
  if (value === undefined) return {};
  if (!isRecord(value)) throw new TypeError('profile: an object is needed');
  const usualFields = new Map<string, unknown>(Object.entries(usual));
  for (const [name, field] of Object.entries(value)) {
    const like = usualFields.get(name);
    if (
      !usualFields.has(name) ||
      (field !== null && like !== null && typeof field !== typeof like)
    ) {
      throw new TypeError(`profile: wrong field or type: ${name}`);
    }
  }
  return value;
}

function parseNames(value: unknown): readonly string[] {
  const isList = Array.isArray(value) && value.every((name) => typeof name === 'string');
  if (!isList) throw new TypeError('formerNames: a list of names is needed');
  return value;
}

function rowsOf(
  body: Record<string, unknown>,
  name: string,
  makeRows: MakeRows,
): readonly ProgressRow[] | undefined {
  if (body.rows !== undefined) return parseRows(body.rows);
  return body.make === undefined ? undefined : makeRows(name, parseCounts(body.make));
}

/**
 * Adds or changes a player as `POST /_control/players` says: `name`, and any of `rows`, `make`
 * (counts of made-up rows), `profile` (fields to replace), `formerNames`, `touch` (the id of a
 * game mastered now). A profile `User` other than the name renames the player. `oddRows`, `total`
 * and `oddProfile` are sent unchanged.
 *
 * @throws TypeError that says what is wrong with the request.
 */
export function changePlayer(world: World, body: unknown, now: number): Player {
  if (!isRecord(body) || typeof body.name !== 'string') throw new TypeError('name is needed');
  const { name, touch } = body;
  const old = world.players.find(name);
  const rows = rowsOf(body, name, world.makeRows) ?? old?.rows ?? [];
  const usual = old?.profile ?? makeProfile(name, rows);
  const profile = { ...usual, ...parseProfile(body.profile, usual) };
  const formerNames =
    body.formerNames === undefined ? (old?.formerNames ?? []) : parseNames(body.formerNames);
  const renamed = old !== undefined && profile.User !== old.profile.User;
  const named: Player = {
    profile,
    rows,
    formerNames: renamed ? [...formerNames, old.profile.User] : formerNames,
    oddRows: Array.isArray(body.oddRows) ? body.oddRows : undefined,
    total: body.total,
    oddProfile: isRecord(body.oddProfile) ? body.oddProfile : undefined,
  };
  const player = typeof touch === 'number' ? touchGame(named, touch, now) : named;
  world.players.put(player);
  return player;
}
