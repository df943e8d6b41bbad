/** Atari 2600, in the form that `readCatalogue` describes. */
export const atari2600 = `
15a Adventure
14a Pitfall!
17a Pitfall II: Lost Caverns
12s Space Invaders
13s Asteroids
14s Yars' Revenge
11s Defender
12s Demon Attack
13s River Raid
12s Chopper Command
11s Phoenix
12s Galaxian
11s Centipede
10s Missile Command
13s Megamania
12s Moon Patrol
11s Solaris
14s Cosmic Ark
11a Pac-Man
12a Ms. Pac-Man
11a Frogger
12a Q*bert
13a H.E.R.O.
12a Jungle Hunt
11a Kangaroo
14a Montezuma's Revenge
12a Keystone Kapers
13a Pressure Cooker
11h Haunted House
12h Ghostbusters
15q Secret Quest
13q Raiders of the Lost Ark
9q Dragonfire
12q Riddle of the Sphinx
11r Enduro
10r Night Driver
9r Dragster
10r Grand Prix
10b Video Olympics
9b RealSports Volleyball
10b Tennis
8b Bowling
11w Combat
10w Warlords
12w Robot Tank
10w Battlezone
9p Breakout
11p Super Breakout
10p Kaboom!
9x Boxing
12x Decathlon
9c Video Chess
9c Casino
8j Seaquest
11j Frostbite
8j Freeway
9j Fishing Derby
`;

/** Atari 7800, in the form that `readCatalogue` describes. */
export const atari7800 = `
14s Asteroids
13s Centipede
15s Galaga
14s Robotron: 2084
16s Xevious
13a Donkey Kong
14a Joust
15a Food Fight
16a Commando
17a Scrapyard Dog
15a Ms. Pac-Man
14r Pole Position II
13r Fatal Run
17g Ninja Golf
18g Alien Brigade
16g Midnight Mutants
12b One-on-One Basketball
13s Desert Falcon
`;

/** Atari Lynx, in the form that `readCatalogue` describes. */
export const atariLynx = `
21s Blue Lightning
19x California Games
22p Chip's Challenge
23a Todd's Adventures in Slime World
18a Electrocop
17s Gates of Zendocon
19s Zarlor Mercenary
20s S.T.U.N. Runner
18r Checkered Flag
17r Roadblasters
16p Klax
19h Dracula the Undead
18b Awesome Golf
17q Gauntlet: The Third Encounter
21a Toki
18a Rygar
17s Warbirds
`;

/** Atari Jaguar, in the form that `readCatalogue` describes. */
export const atariJaguar = `
31s Tempest 2000
27s Defender 2000
26g Alien vs Predator
24g Doom
23g Wolfenstein 3D
25g Iron Soldier
29a Rayman
21s Cybermorph
18r Super Burnout
22r Atari Karts
19f Kasumi Ninja
17s Trevor McFur in the Crescent Galaxy
23b NBA Jam: Tournament Edition
24s Protector
`;

/** Atari Jaguar CD, in the form that `readCatalogue` describes. */
export const atariJaguarCd = `
19g Battlemorph
16s Blue Lightning
17g Hover Strike: Unconquered Lands
18q Myst
15j Primal Rage
`;
