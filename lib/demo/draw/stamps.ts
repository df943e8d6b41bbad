import { airs, spaces } from './backdrops.ts';
import { stamp } from './motifs/stamp.ts';
import * as animals from './sprites/animals.ts';
import * as arms from './sprites/arms.ts';
import * as sea from './sprites/birdsAndFish.ts';
import * as bugs from './sprites/bugs.ts';
import * as faces from './sprites/faces.ts';
import * as machines from './sprites/machines.ts';
import * as people from './sprites/people.ts';
import * as places from './sprites/places.ts';
import * as plants from './sprites/plants.ts';
import * as spooks from './sprites/spooks.ts';
import * as things from './sprites/things.ts';
import * as tools from './sprites/tools.ts';
import * as treasure from './sprites/treasure.ts';
import * as treats from './sprites/treats.ts';
import * as vehicles from './sprites/vehicles.ts';
import { tint } from './tint.ts';

const turns = { turns: true };

/** Every drawn sprite as a motif, in the colours that it may have. */
export const stamps = {
  anchor: tint(stamp(treats.anchor), 'slate', 'amber', 'royal', 'crimson', 'bone'),
  apple: tint(stamp(plants.apple), 'crimson', 'leaf', 'amber', 'rose'),
  astronaut: stamp(people.astronaut, { behind: spaces }),
  axe: stamp(arms.axe, turns),
  balloon: stamp(places.balloon, { behind: airs }),
  bat: tint(stamp(spooks.bat), 'violet', 'coal', 'crimson', 'orchid', 'royal', 'ember'),
  bear: tint(stamp(animals.bear), 'clay', 'sand', 'bone', 'coal', 'ember'),
  biplane: stamp(vehicles.biplane, { behind: airs }),
  blob: tint(stamp(people.blob), 'leaf', 'jade', 'lagoon', 'violet', 'orchid', 'lemon'),
  bolt: tint(stamp(treats.bolt), 'lemon', 'amber', 'lagoon', 'orchid'),
  bomb: tint(stamp(tools.bomb, turns), 'coal', 'slate', 'royal', 'crimson', 'violet'),
  book: stamp(tools.book),
  bow: stamp(arms.bow, turns),
  butterfly: stamp(bugs.butterfly),
  cactus: tint(stamp(plants.cactus, { behind: airs, turns: true }), 'leaf', 'moss', 'jade'),
  cake: tint(stamp(treats.cake), 'rose', 'sand', 'clay', 'lemon', 'orchid'),
  campfire: stamp(places.campfire, { behind: spaces }),
  carFront: stamp(vehicles.carFront),
  carSide: stamp(vehicles.carSide, turns),
  cassette: stamp(treats.cassette),
  cat: stamp(animals.cat),
  cherries: tint(stamp(plants.cherries), 'crimson', 'rose', 'ember', 'violet'),
  chessKnight: tint(stamp(faces.chessKnight, turns), 'bone', 'coal', 'clay', 'crimson', 'jade'),
  chest: tint(stamp(treasure.chest), 'clay', 'crimson', 'ember', 'royal', 'jade', 'violet'),
  compass: stamp(treats.compass),
  crab: tint(stamp(sea.crab), 'crimson', 'ember', 'lagoon', 'rose', 'violet'),
  crown: tint(stamp(treasure.crown), 'amber', 'lemon', 'bone', 'amber'),
  cup: stamp(treats.cup),
  dinosaur: tint(stamp(animals.dinosaur, turns), 'leaf', 'jade', 'moss', 'violet', 'ember', 'sky'),
  dog: tint(stamp(animals.dog), 'clay', 'sand', 'bone', 'amber', 'slate'),
  door: tint(stamp(things.door), 'clay', 'ember', 'jade', 'royal', 'crimson'),
  doughnut: tint(stamp(treats.doughnut), 'rose', 'orchid', 'lagoon', 'bone', 'lemon'),
  dragon: tint(stamp(people.dragon, turns), 'leaf', 'crimson', 'jade', 'violet', 'ember', 'royal'),
  duck: tint(stamp(sea.duck, turns), 'lemon', 'amber', 'bone', 'sky'),
  eye: stamp(spooks.eye),
  fish: stamp(sea.fish, turns),
  flower: tint(stamp(plants.flower), 'crimson', 'rose', 'orchid', 'sky', 'ember', 'bone'),
  fox: tint(stamp(animals.fox), 'ember', 'amber', 'crimson', 'slate'),
  frog: tint(stamp(animals.frog), 'leaf', 'moss', 'jade', 'ember', 'sky', 'orchid'),
  gem: stamp(treasure.gem),
  glove: tint(stamp(things.glove, turns), 'crimson', 'royal', 'leaf', 'amber', 'violet'),
  grave: stamp(spooks.grave, { behind: [...spaces, ...airs] }),
  hammer: stamp(arms.hammer),
  heart: tint(stamp(treasure.heart), 'crimson', 'rose', 'orchid', 'amber', 'jade', 'sky'),
  helmet: stamp(arms.helmet),
  hourglass: stamp(tools.hourglass),
  house: stamp(things.house, { behind: airs }),
  iceCream: stamp(things.iceCream),
  key: tint(stamp(treasure.key), 'amber', 'lemon', 'bone', 'jade', 'rose'),
  king: tint(stamp(faces.king), 'bone', 'clay', 'ember', 'coal'),
  lantern: stamp(tools.lantern),
  lighthouse: stamp(places.lighthouse, { behind: airs }),
  mask: stamp(faces.mask),
  microphone: stamp(things.microphone, turns),
  ninja: stamp(arms.ninja),
  notes: stamp(things.notes),
  octopus: tint(stamp(sea.octopus), 'orchid', 'violet', 'crimson', 'ember', 'jade'),
  owl: stamp(sea.owl),
  penguin: tint(stamp(sea.penguin), 'coal', 'royal', 'slate', 'lagoon', 'violet'),
  pirate: tint(stamp(people.pirate, turns), 'coal', 'crimson', 'royal', 'jade'),
  potion: stamp(treasure.potion),
  pumpkin: tint(stamp(spooks.pumpkin), 'ember', 'amber', 'ember', 'orchid'),
  pyramid: tint(stamp(places.pyramid, { behind: airs }), 'sand', 'amber', 'clay', 'lemon'),
  rabbit: tint(stamp(animals.rabbit), 'bone', 'sand', 'slate', 'rose', 'clay'),
  racer: stamp(vehicles.racer),
  riderHelmet: tint(
    stamp(vehicles.riderHelmet, turns),
    'royal',
    'crimson',
    'leaf',
    'bone',
    'orchid',
  ),
  robot: stamp(machines.robot),
  rocket: stamp(vehicles.rocket, { behind: spaces }),
  sailingShip: tint(
    stamp(machines.sailingShip, { behind: airs, turns: true }),
    'clay',
    'crimson',
    'royal',
  ),
  saucer: stamp(vehicles.saucer, { behind: spaces }),
  skull: stamp(spooks.skull),
  snail: stamp(bugs.snail, turns),
  snowman: stamp(faces.snowman, { behind: airs }),
  spider: stamp(bugs.spider),
  spirit: tint(stamp(spooks.spirit, turns), 'bone', 'sky', 'jade', 'violet', 'rose'),
  submarine: stamp(machines.submarine, turns),
  sword: stamp(arms.sword, turns),
  tank: tint(stamp(machines.tank, turns), 'moss', 'sand', 'slate', 'clay', 'jade'),
  tent: stamp(places.tent, { behind: spaces }),
  toadstool: tint(stamp(plants.toadstool), 'crimson', 'violet', 'ember', 'sky', 'jade'),
  totem: stamp(faces.totem),
  train: stamp(places.train, { behind: airs }),
  trophy: tint(stamp(things.trophy), 'amber', 'lemon', 'bone', 'amber'),
  viking: tint(stamp(faces.viking), 'ember', 'amber', 'bone', 'coal'),
  visor: stamp(machines.visor),
  wand: stamp(arms.wand, turns),
  whale: tint(stamp(sea.whale, turns), 'sky', 'royal', 'lagoon', 'slate', 'violet'),
  windmill: stamp(places.windmill, { behind: airs }),
  wizard: stamp(people.wizard, turns),
} as const;
