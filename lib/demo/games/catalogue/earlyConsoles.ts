/** ColecoVision, in the form that `readCatalogue` describes. */
export const colecoVision = `
12a Donkey Kong
11a Donkey Kong Junior
13a Smurf: Rescue in Gargamel's Castle
12s Zaxxon
11s Gorf
12a Mr. Do!
11a Lady Bug
13a Jumpman Junior
12a Pitfall!
11a Frogger
10a Venture
12a Montezuma's Revenge
11r Turbo
12s Time Pilot
10b Super Action Baseball
13r Bump 'n' Jump
12p Pepper II
10j Tarzan: From out of the Jungle
11a Q*bert
13s Cosmic Avenger
`;

/** Intellivision, in the form that `readCatalogue` describes. */
export const intellivision = `
12q Advanced Dungeons & Dragons: Cloudy Mountain
13q Advanced Dungeons & Dragons: Treasure of Tarmin
11s Astrosmash
10s Space Armada
12w Utopia
11w Sea Battle
10w B-17 Bomber
12a BurgerTime
11g Night Stalker
13g Tron: Deadly Discs
10j Shark! Shark!
9b NFL Football
10b Major League Baseball
11a Thunder Castle
12g Microsurgeon
`;

/** Vectrex, in the form that `readCatalogue` describes. */
export const vectrex = `
10s Mine Storm
9s Star Hawk
11s Scramble
9s Solar Quest
10w Armor..Attack
9s Cosmic Chasm
8r Hyperchase
10s Star Castle
9q Fortress of Narzod
8b Blitz! Action Football
10g Berzerk
`;

/** Magnavox Odyssey 2, in the form that `readCatalogue` describes. */
export const odyssey2 = `
9q Quest for the Rings
8a K.C. Munchkin!
9a K.C.'s Krazy Chase!
8s UFO!
7s Alien Invaders - Plus!
9a Pick Axe Pete!
8w Conquest of the World
7s Freedom Fighters!
8c Great Wall Street Fortune Hunt, The
`;

/** Fairchild Channel F, in the form that `readCatalogue` describes. */
export const channelF = `
7s Alien Invasion
6c Casino Poker
7p Maze
6b Bowling
7p Dodge It
6b Hockey
7b Pro Football
`;

/** Arcadia 2001, in the form that `readCatalogue` describes. */
export const arcadia2001 = `
8s Alien Invaders
8a Cat Trax
8s Space Vultures
7a Jungler
8b Tennis
9a Funky Fish
`;

/** Interton VC 4000, in the form that `readCatalogue` describes. */
export const vc4000 = `
7r Car Races
7w Air/Sea Battle
8s Invaders
7p Memory
7x Boxing
`;
