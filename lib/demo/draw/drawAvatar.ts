import { readdirSync, readFileSync } from 'node:fs';
import { makeRandom } from '#lib/demo/players/makeRandom.ts';
import { makeArt } from './art.ts';
import { backdrops } from './backdrops.ts';
import { encodeSheet } from './encodeSheet.ts';
import { lay, outline } from './layers.ts';
import { ink, palettes } from './palettes.ts';
import { shade } from './shade.ts';
import { cutSprite, type SpriteName } from './sprites.ts';

/** Cells along each side of an avatar. */
const avatarCells = 32;

/** Pictures made for the demo's players, by the name in the picture's path in small letters. */
const folder = new URL('avatars/', import.meta.url);
const own = new Set(readdirSync(folder));

/** Who may sit for somebody without a picture of their own. */
const sitters: readonly SpriteName[] = [
  ...(['cat', 'dog', 'fox', 'frog', 'rabbit', 'bear', 'ninja', 'octopus', 'owl'] as const),
  ...(['penguin', 'king', 'mask', 'totem', 'viking', 'robot', 'visor', 'astronaut'] as const),
  ...(['blob', 'dragon', 'pirate', 'wizard', 'skull'] as const),
];

/** A sprite before a backdrop, a little below the middle, as portraits are. */
function drawStranger(key: string): Buffer {
  const random = makeRandom(`avatar ${key}`);
  const sprite = cutSprite(random.pick(sitters));
  const palette = random.pick(palettes);
  const art = makeArt(avatarCells, palette, random);
  random.pick(backdrops)(art);
  const x = Math.floor((avatarCells - sprite.width) / 2);
  const y = Math.ceil((avatarCells - sprite.height) / 2) + 1;
  lay(art.sheet, outline(shade(sprite, palette), ink), x - 1, y - 1);
  return encodeSheet(art.sheet, 4);
}

/** The avatar of a name, 128×128; for the empty name, the default avatar. */
export function drawAvatar(name: string): Buffer {
  const key = name.toLowerCase();
  const file = `${key || '_user'}.png`;
  return own.has(file) ? readFileSync(new URL(file, folder)) : drawStranger(key);
}
