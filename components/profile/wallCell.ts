import { packIcon, unpackIcon } from '#components/packedIcon.ts';
import { AWARD_KINDS, type Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import { formatPlural } from '#lib/format/number.ts';
import type { WallCell } from '#lib/stats/wall.ts';

/** The data of a tile. */
interface WallTile {
  id: string;
  /** Path on the media host; null without an icon. */
  icon: string | null;
  award: Award;
  /** The award's label. */
  label: string;
  title: string;
}

/** A year or month cell of the wall, or a tile. */
export type WallItem = { year: string; awards: string } | WallTile;

const KINDS: readonly Award[] = AWARD_KINDS;
const DATED = /^(?:(\d+ [A-Z][a-z]{2}):)?(.*)$/s;

/**
 * Packs a cell into a short text, `ID|ICON|AWARD|TITLE` or `YEAR|AWARDS`: a page contains about 250
 * of them besides the tiles. Known awards are their index in `AWARD_KINDS`.
 */
export function packCell(cell: WallCell): string {
  if (cell.game) return packTile(cell.game);
  return packHead(cell.year === null ? 'Undated' : String(cell.year), cell.count);
}

/** Packs the cell that starts a year or month. */
export function packHead(name: string, awards: number): string {
  return `${name}|${formatPlural(awards, 'award')}`;
}

/**
 * Packs a game's cell.
 * @param day day of the award, for the tile's name: `19 Nov`
 */
export function packTile(game: Game, day: string | null = null): string {
  const award = day === null ? packAward(game) : `${day}:${packAward(game)}`;
  return [game.id, packIcon(game.icon), award, tileTitle(game)].join('|');
}

/** Undoes `packCell`. The title may contain `|`. */
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
