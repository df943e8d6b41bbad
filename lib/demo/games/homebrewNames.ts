const firsts =
  'Turnip Moss Lantern Copper Bramble Midnight Paper Velvet Tiny Salty Marble Thunder Cactus ' +
  'Static Comet Pocket Crumb Rusty Velcro Button Foggy Neon Acorn Lunar Pickle Cobalt Hollow ' +
  'Whistle Magnet Kettle Amber Zigzag Frosty Gravity Pebble Sleepy Cosmic Muddy Ember Quartz';
const seconds =
  'Courier Garden Panic Patrol Rally Tower Shift Express Harbour Escape Station Dungeon Bandit ' +
  'Orchard Racer Hopper Invasion Parade Detective Caverns Defender Puzzle Circus Workshop Odyssey ' +
  'Skies Mayhem Rescue Islands Runner Factory Knight Climb Burrow Machine Fleet Cellar Wanderer';

/** Names of homebrew games. Any real name among them is a coincidence. */
export const homebrewNames: readonly string[] = firsts
  .split(' ')
  .flatMap((first) => seconds.split(' ').map((second) => `${first} ${second}`));
