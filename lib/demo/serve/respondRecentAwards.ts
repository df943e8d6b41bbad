import { isoDate } from '#lib/demo/players/isoDate.ts';
import type { Player, ProgressRow } from '#lib/demo/players/types.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import type { World } from './world.ts';

const KINDS = ['beaten-softcore', 'beaten-hardcore', 'completed', 'mastered'];
const DEFAULT_COUNT = 25;
const MAX_COUNT = 100;

interface SiteAward {
  player: Player;
  row: ProgressRow;
  date: string;
}

/** Newest first. Awards of one second come in the order of their players. */
function listAwards(players: readonly Player[], kinds: readonly string[], until: string) {
  const awards: SiteAward[] = [];
  for (const player of players) {
    for (const row of player.rows) {
      const date = row.HighestAwardDate;
      const kind = row.HighestAwardKind;
      if (date === null || kind === null || !kinds.includes(kind) || date > until) continue;
      awards.push({ player, row, date });
    }
  }
  return awards.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function toWire({ player, row, date }: SiteAward) {
  return {
    User: player.profile.User,
    ULID: player.profile.ULID,
    AwardKind: row.HighestAwardKind,
    AwardDate: date,
    GameID: row.GameID,
    GameTitle: row.Title,
    ConsoleID: row.ConsoleID,
    ConsoleName: row.ConsoleName,
  };
}

/** A number from 0 up; the fallback for anything else. */
function readNumber(raw: string | null, fallback: number): number {
  return raw !== null && /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : fallback;
}

/**
 * `API_GetRecentGameAwards.php`: the awards of all players, newest first. Those of deleted players are
 * left out after the page is cut, without renumbering, so the page is an object with gaps then.
 */
export function respondRecentAwards(world: World, url: URL): Answer {
  const { searchParams } = url;
  const day = searchParams.get('d')?.trim() ?? '';
  const until = /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T23:59:59+00:00` : isoDate(Date.now());
  const kinds = searchParams.get('k')?.split(',') ?? KINDS;
  const count = Math.min(MAX_COUNT, readNumber(searchParams.get('c'), DEFAULT_COUNT));
  const offset = readNumber(searchParams.get('o'), 0);
  const deleted = new Set(world.players.deleted());
  const awards = listAwards([...world.players.all(), ...deleted], kinds, until);
  const page = awards
    .slice(offset, offset + count)
    .map((award, place) => [place, award] as const)
    .filter(([, { player }]) => !deleted.has(player));
  // PHP writes a list only where the keys have no gaps.
  const hasGaps = page.some(([place], index) => place !== index);
  const rows = page.map(([place, award]) => [place, toWire(award)] as const);
  const Results = hasGaps ? Object.fromEntries(rows) : rows.map(([, row]) => row);
  return jsonAnswer(200, { Count: page.length, Total: awards.length, Results });
}
