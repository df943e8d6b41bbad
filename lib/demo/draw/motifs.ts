import type { Genre } from '#lib/demo/games/genre.ts';
import type { Motif } from './art.ts';
import { ball } from './motifs/balls.ts';
import { critter, fighter, invader } from './motifs/creatures.ts';
import { coin, planet, shield, star, sun, target } from './motifs/emblems.ts';
import { castle, city, forest, mountains, road } from './motifs/scenes.ts';
import { island, sea } from './motifs/shores.ts';
import { cards, die, fallingBlocks, matchField, mosaic } from './motifs/tabletop.ts';
import { stamps as s } from './stamps.ts';

/** The motifs of each genre. A motif listed twice is chosen twice as often. */
export const motifsByGenre: Readonly<Record<Genre, readonly Motif[]>> = {
  platform: [
    ...[critter, critter, critter, critter, critter, island, mountains, forest, castle, coin, star],
    ...[sun, s.blob, s.frog, s.cat, s.owl, s.penguin, s.crab, s.toadstool, s.key, s.chest, s.heart],
    ...[s.gem, s.bomb, s.apple, s.cherries, s.lantern, s.door, s.dog, s.dragon, s.bat, s.fox],
    ...[s.rabbit, s.bear, s.snail, s.duck, s.octopus, s.pirate, s.totem, s.pyramid, s.balloon],
    ...[s.windmill, s.lighthouse, s.mask, s.bolt, s.snowman, s.cake, s.compass],
  ],
  ball: [ball, ball, ball, ball, s.trophy, target],
  board: [cards, cards, die, s.crown, s.chessKnight, s.mask, s.king],
  fighting: [
    s.ninja,
    s.glove,
    s.skull,
    s.dragon,
    sun,
    s.bolt,
    s.mask,
    critter,
    s.axe,
    s.totem,
    s.viking,
  ],
  shooting: [
    s.robot,
    s.visor,
    s.astronaut,
    s.tank,
    s.bomb,
    city,
    planet,
    s.saucer,
    s.eye,
    critter,
    s.bolt,
  ],
  horror: [
    ...[s.skull, s.spirit, s.bat, s.eye, s.grave, s.pumpkin, s.spider, castle, s.lantern, s.door],
    ...[forest, s.mask],
  ],
  animals: [
    ...[s.frog, s.crab, s.fish, s.dinosaur, s.owl, s.butterfly, s.penguin, s.cactus, island, s.dog],
    ...[s.fox, s.rabbit, s.bear, s.octopus, s.whale, s.snail, s.duck, s.totem, forest],
  ],
  life: [
    ...[s.house, city, s.flower, s.cat, s.dog, s.apple, s.key, s.book, sun, s.iceCream, island],
    ...[s.cup, s.doughnut, s.cake, s.windmill, s.train, s.tent, s.campfire, s.lighthouse, s.duck],
  ],
  music: [
    s.notes,
    s.microphone,
    star,
    s.heart,
    s.notes,
    s.cassette,
    s.iceCream,
    s.mask,
    sun,
    s.cake,
  ],
  puzzle: [
    ...[fallingBlocks, fallingBlocks, matchField, matchField, mosaic, mosaic, s.gem, die, s.blob],
    ...[s.key, s.doughnut, s.hourglass],
  ],
  quest: [
    ...[s.sword, shield, s.dragon, castle, s.wizard, s.potion, s.chest, s.crown, s.book, s.key],
    ...[s.helmet, mountains, s.gem, s.wand, s.bow, s.hourglass, s.axe, s.hammer, forest, sea],
    ...[s.blob, s.lantern, s.door, s.sailingShip, s.compass, s.king, s.viking, s.campfire, s.tent],
  ],
  racing: [s.carFront, s.carSide, s.racer, s.riderHelmet, road, road, s.trophy, s.bolt],
  flying: [
    ...[fighter, fighter, fighter, invader, invader, s.saucer, s.rocket, planet, s.biplane],
    ...[s.submarine, s.astronaut],
  ],
  war: [
    ...[s.tank, shield, castle, s.helmet, s.sailingShip, s.biplane, s.crown, s.chessKnight, s.bow],
    ...[s.submarine, s.anchor, s.compass, s.viking],
  ],
  athletics: [s.glove, s.glove, s.trophy, star, target, s.bolt, s.mask],
};

/** Every motif, for icons of unknown games. */
export const allMotifs: readonly Motif[] = [...new Set(Object.values(motifsByGenre).flat())];
