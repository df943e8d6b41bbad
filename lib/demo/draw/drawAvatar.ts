import { makeRandom } from '../players/makeRandom.ts';
import type { Art } from './art.ts';
import { makeAvatar, placeShape } from './avatars/avatarArt.ts';
import { castleAtDusk } from './avatars/castleAtDusk.ts';
import { catOnSofa, goal, hillHouse, nightTrain, record, shelves } from './avatars/rooms.ts';
import { crestedHelmet, emptySlot, firstCoin, nobody, testCard } from './avatars/signs.ts';
import { backdrops } from './backdrops.ts';
import { encodeSheet } from './encodeSheet.ts';
import { type Palette, paletteOf, palettes } from './palettes.ts';
import type { Sheet } from './sheet.ts';
import { bear, cat, dog, fox, frog, rabbit } from './sprites/animals.ts';
import { ninja } from './sprites/arms.ts';
import { octopus, owl, penguin } from './sprites/birdsAndFish.ts';
import { king, mask, totem, viking } from './sprites/faces.ts';
import { robot, visor } from './sprites/machines.ts';
import { astronaut, blob, dragon, pirate, wizard } from './sprites/people.ts';
import { skull } from './sprites/spooks.ts';

type Portrait = (art: Art) => void;

/** A sprite before a backdrop, a little below the middle, as portraits are. */
const portrait =
  (sprite: Sheet): Portrait =>
  (art) => {
    art.random.pick(backdrops)(art);
    const x = Math.floor((art.sheet.width - sprite.width) / 2);
    placeShape(art, sprite, x, Math.ceil((art.sheet.height - sprite.height) / 2) + 1);
  };

/** Who may sit for somebody without a picture of their own. */
const sitters: readonly Sheet[] = [
  ...[cat, dog, fox, frog, rabbit, bear, ninja, octopus, owl, penguin, king, mask, totem, viking],
  ...[robot, visor, astronaut, blob, dragon, pirate, wizard, skull],
];

/** Pictures made for the demo's players, by the name in the picture's path. */
const own: Readonly<Record<string, readonly [Portrait, Palette]>> = {
  maxmilyin: [castleAtDusk, paletteOf('ember', 'amber', 'crimson', 'violet', true)],
  everycartever: [shelves, paletteOf('slate', 'amber', 'crimson', 'clay')],
  threehundredclub: [crestedHelmet, paletteOf('crimson', 'sky', 'amber', 'royal')],
  halfwayhome: [hillHouse, paletteOf('crimson', 'amber', 'clay', 'royal', true)],
  sofasundays: [catOnSofa, paletteOf('amber', 'rose', 'jade', 'lagoon')],
  movinggoalposts: [goal, paletteOf('bone', 'crimson', 'leaf', 'sky')],
  firstcoin: [firstCoin, paletteOf('amber', 'lemon', 'clay', 'crimson')],
  emptyslot: [emptySlot, paletteOf('slate', 'crimson', 'bone', 'slate')],
  trainlover99: [nightTrain, paletteOf('crimson', 'amber', 'slate', 'royal', true)],
  bannedbuccaneer: [portrait(pirate), paletteOf('coal', 'crimson', 'bone', 'crimson')],
  offtherecord: [record, paletteOf('coal', 'amber', 'rose', 'jade')],
  fixturerows: [testCard, paletteOf('coal', 'amber', 'rose', 'slate')],
};

/** The avatar of a name, 128×128; of the empty name, the picture of nobody. */
export function drawAvatar(name: string): Buffer {
  const key = name.toLowerCase();
  const random = makeRandom(`avatar ${key}`);
  const nobodys: readonly [Portrait, Palette] = [
    nobody,
    paletteOf('slate', 'bone', 'bone', 'slate', true),
  ];
  const strangers = (): readonly [Portrait, Palette] => [
    portrait(random.pick(sitters)),
    random.pick(palettes),
  ];
  const [draw, palette] = key === '' ? nobodys : (own[key] ?? strangers());
  const art = makeAvatar(palette, random);
  draw(art);
  return encodeSheet(art.sheet, 4);
}
