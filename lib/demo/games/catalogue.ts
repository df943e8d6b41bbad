import { arcade } from './catalogue/arcade.ts';
import { atari2600, atari7800, atariJaguar, atariJaguarCd, atariLynx } from './catalogue/atari.ts';
import { amstradCpc, apple2, msx, pc88 } from './catalogue/computers.ts';
import {
  arcadia2001,
  channelF,
  colecoVision,
  intellivision,
  odyssey2,
  vc4000,
  vectrex,
} from './catalogue/earlyConsoles.ts';
import { gameBoy, gameBoyColor } from './catalogue/gameBoy.ts';
import { gameBoyAdvance } from './catalogue/gameBoyAdvance.ts';
import { megaDrive } from './catalogue/megaDrive.ts';
import { pcEngine, pcEngineCd, pcFx } from './catalogue/nec.ts';
import { neoGeoCd, neoGeoPocket } from './catalogue/neoGeo.ts';
import { nes } from './catalogue/nes.ts';
import { gameCube, nintendo64, virtualBoy } from './catalogue/nintendo3d.ts';
import { nintendoDs, nintendoDsi } from './catalogue/nintendoDs.ts';
import { famicomDisk, pokemonMini } from './catalogue/nintendoOddities.ts';
import {
  arduboy,
  megaDuck,
  panasonic3do,
  supervision,
  uzebox,
  wasm4,
  wonderSwan,
} from './catalogue/others.ts';
import { playStation } from './catalogue/playStation.ts';
import { playStation2 } from './catalogue/playStation2.ts';
import { playStationPortable } from './catalogue/playStationPortable.ts';
import { gameGear, masterSystem, sg1000 } from './catalogue/sega8Bit.ts';
import { dreamcast, saturn, sega32x, segaCd } from './catalogue/segaDiscs.ts';
import { snes } from './catalogue/snes.ts';
import { type CatalogueGame, readCatalogue } from './readCatalogue.ts';

/** The lists by ConsoleID. */
const lists: Record<number, string> = {
  1: megaDrive,
  2: nintendo64,
  3: snes,
  4: gameBoy,
  5: gameBoyAdvance,
  6: gameBoyColor,
  7: nes,
  8: pcEngine,
  9: segaCd,
  10: sega32x,
  11: masterSystem,
  12: playStation,
  13: atariLynx,
  14: neoGeoPocket,
  15: gameGear,
  16: gameCube,
  17: atariJaguar,
  18: nintendoDs,
  21: playStation2,
  23: odyssey2,
  24: pokemonMini,
  25: atari2600,
  27: arcade,
  28: virtualBoy,
  29: msx,
  33: sg1000,
  37: amstradCpc,
  38: apple2,
  39: saturn,
  40: dreamcast,
  41: playStationPortable,
  43: panasonic3do,
  44: colecoVision,
  45: intellivision,
  46: vectrex,
  47: pc88,
  49: pcFx,
  51: atari7800,
  53: wonderSwan,
  56: neoGeoCd,
  57: channelF,
  63: supervision,
  69: megaDuck,
  71: arduboy,
  72: wasm4,
  73: arcadia2001,
  74: vc4000,
  76: pcEngineCd,
  77: atariJaguarCd,
  78: nintendoDsi,
  80: uzebox,
  81: famicomDisk,
};

/** Real games on real consoles, written down for this project; counts are plausible, not exact. */
export const catalogue: readonly CatalogueGame[] = Object.entries(lists).flatMap(([id, list]) =>
  readCatalogue(Number(id), list),
);
