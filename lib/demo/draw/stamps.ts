import type { Motif } from './art.ts';
import { airs, backdrops, spaces } from './backdrops.ts';
import { stamp } from './motifs/stamp.ts';
import { rampOf } from './palettes.ts';
import { cutSprite, type SpriteName, spriteEntries } from './sprites.ts';
import { tint } from './tint.ts';

const groups = new Map([
  ['air', airs],
  ['space', spaces],
]);

function backdropsOf(group: string): readonly Motif[] {
  const found = groups.get(group);
  if (!found) throw new RangeError(`no backdrops ${group}`);
  return found;
}

function makeStamp(name: SpriteName): Motif {
  const { behind, tints, turns } = spriteEntries[name];
  const motif = stamp(cutSprite(name), behind ? behind.flatMap(backdropsOf) : backdrops, turns);
  return tints ? tint(motif, tints.map(rampOf)) : motif;
}

const names = Object.keys(spriteEntries) as SpriteName[];

/** Every sprite as a motif, in the colours that it may have. */
export const stamps = Object.fromEntries(names.map((name) => [name, makeStamp(name)])) as Record<
  SpriteName,
  Motif
>;
