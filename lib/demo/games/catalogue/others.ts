/** WonderSwan, in the form that `readCatalogue` describes. */
export const wonderSwan = `
41q Final Fantasy
43q Final Fantasy II
46q Final Fantasy IV
21p GunPey
24q Dicing Knight.
33f Guilty Gear Petit
28s Judgement Silversword
34q Riviera: The Promised Land
29l Digimon Adventure: Anode Tamer
26f Guilty Gear Petit 2
27g Rockman & Forte: Mirai Kara no Chousensha
22p Tetris
24j Klonoa: Moonlight Museum
38q Star Hearts: Hoshi to Daichi no Shisha
19h Makaimura for WonderSwan
`;

/** 3DO Interactive Multiplayer, in the form that `readCatalogue` describes. */
export const panasonic3do = `
34r Need for Speed, The
29r Road Rash
31g Killing Time
27f Way of the Warrior
33f Super Street Fighter II Turbo
36w Star Control II
24a Gex
23p Lemmings
22h Alone in the Dark
21h D
24g Wolfenstein 3D
23b FIFA International Soccer
26h Immercenary
25s Total Eclipse
28f Samurai Shodown
`;

/** Watara Supervision, in the form that `readCatalogue` describes. */
export const supervision = `
11p Crystball
9b Tennis Pro '92
12f Kung-Fu Fighter
10a Block Buster
10p Hash Blocks
9s Galactic Crusader
`;

/** Mega Duck, in the form that `readCatalogue` describes. */
export const megaDuck = `
10p Magical Tower
9p Puppet Knight
11a Bomb Disposer
9p Brick Wall
10j Snake Roy
`;

/** Arduboy, in the form that `readCatalogue` describes. */
export const arduboy = `
14q ~Homebrew~ Arduventure
13q ~Homebrew~ Catacombs of the Damned
12a ~Homebrew~ CastleBoy
12a ~Homebrew~ Mystic Balloon
11g ~Homebrew~ Shadow Runner
13s ~Homebrew~ 1943: The Battle of Midway
12p ~Homebrew~ Virus LQP-79
11a ~Homebrew~ Ardynia
12g ~Homebrew~ Dark & Under
`;

/** WASM-4, in the form that `readCatalogue` describes. */
export const wasm4 = `
9p ~Homebrew~ Watris
9p ~Homebrew~ Sokoban
8j ~Homebrew~ Snake
9s ~Homebrew~ Meteoroids
`;

/** Uzebox, in the form that `readCatalogue` describes. */
export const uzebox = `
9p ~Homebrew~ Bugz
10p ~Homebrew~ Megatris
9a ~Homebrew~ Donkey Kong
11a ~Homebrew~ Ghosty Ghost
10a ~Homebrew~ Alter Ego
`;
