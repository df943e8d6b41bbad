import { packIcon, unpackIcon } from '#components/packedIcon.ts';
import { AWARD_KINDS, type Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import { formatPlural } from '#lib/format/number.ts';
import type { WallCell } from '#lib/stats/wall.ts';

/** What the browser draws a tile of. */
interface WallTile {
  id: string;
  /** Path on the media host; null where the game has no icon. */
  icon: string | null;
  award: Award;
  /** The award in words. */
  label: string;
  title: string;
}

/** A year (or a month) of the wall, or a tile. */
export type WallItem = { year: string; awards: string } | WallTile;

const KINDS: readonly Award[] = AWARD_KINDS;
const DATED = /^(?:(\d+ [A-Z][a-z]{2}):)?(.*)$/s;

/**
 * A cell as one short text, `ID|ICON|AWARD|TITLE` or `YEAR|AWARDS`: a page carries some 250 of
 * them beside the tiles themselves. Known awards go by their place in `AWARD_KINDS`.
 */
export function packCell(cell: WallCell): string {
  if (cell.game) return packTile(cell.game);
  return packHead(cell.year === null ? 'Undated' : String(cell.year), cell.count);
}

/** A cell that opens a year or a month. */
export function packHead(name: string, awards: number): string {
  return `${name}|${formatPlural(awards, 'award')}`;
}

/**
 * A game's cell.
 * @param day of the award, to stand in the tile's name: `19 Nov`
 */
export function packTile(game: Game, day: string | null = null): string {
  const award = day === null ? packAward(game) : `${day}:${packAward(game)}`;
  return [game.id, packIcon(game.icon), award, tileTitle(game)].join('|');
}

/** Reads what `packCell` wrote. A title may hold `|` itself. */
export function unpackCell(text: string): WallItem {
  const [id = '', image = '', packed, ...rest] = text.split('|');
  if (packed === undefined) return { year: id, awards: image };
  const [, day, kind = ''] = DATED.exec(packed) ?? [];
  const award = AWARD_KINDS[kind.startsWith('=') ? -1 : Number(kind)] ?? 'other';
  const label = [formatAward(award, kind.slice(1)), day].filter(Boolean).join(' ');
  return { id, icon: unpackIcon(image), award, label, title: rest.join('|') };
}

function packAward({ award, awardName }: Game): string {
  const place = KINDS.indexOf(award);
  return place >= 0 ? `${place}` : `=${(awardName ?? '').replaceAll('|', ' ')}`;
}

function tileTitle(game: Game): string {
  const { text, subset } = parseTitle(game.title);
  return subset ? `${text}, ${subset}` : text;
}
