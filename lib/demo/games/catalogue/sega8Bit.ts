/** Master System, in the form that `readCatalogue` describes. */
export const masterSystem = `
28a Alex Kidd in Miracle World
21a Alex Kidd in Shinobi World
19a Alex Kidd: The Lost Stars
34a Sonic the Hedgehog
36a Sonic the Hedgehog 2
33a Sonic Chaos
31a Wonder Boy III: The Dragon's Trap
24a Wonder Boy in Monster Land
20a Wonder Boy
29a Castle of Illusion Starring Mickey Mouse
27a Land of Illusion Starring Mickey Mouse
28a Lucky Dime Caper Starring Donald Duck, The
48q Phantasy Star
33q Golvellius: Valley of Doom
29q Ys: The Vanished Omens
27q Miracle Warriors: Seal of the Dark Lord
26q Golden Axe Warrior
24q Spellcaster
22g Shinobi
20g Zillion
18g Quartet
19g Kenseiden
16g Rambo: First Blood Part II
17g Cyborg Hunter
18s Fantasy Zone
20s R-Type
17s Power Strike
19s Power Strike II
16s Space Harrier
15s Astro Warrior
17r Out Run
16r Hang-On
18r Super Monaco GP
14r Enduro Racer
23h Master of Darkness
21f Ninja Gaiden
18p Columns
17a Psycho Fox
15p Penguin Land
16b World Soccer
14b Great Baseball
13b Great Volleyball
15x California Games
`;

/** Game Gear, in the form that `readCatalogue` describes. */
export const gameGear = `
38a Sonic the Hedgehog: Triple Trouble
31a Sonic Chaos
33a Sonic the Hedgehog
32a Sonic the Hedgehog 2
27a Sonic Blast
29a Tails Adventure
18r Sonic Drift
22r Sonic Drift 2
24p Dr. Robotnik's Mean Bean Machine
46q Shining Force: The Sword of Hajya
41q Shining Force Gaiden: Final Conflict
35q Defenders of Oasis
33q Crystal Warriors
27q Dragon Crystal
38q Phantasy Star Gaiden
29q Sylvan Tale
24g Shinobi
27g Shinobi II: The Silent Fury
22s GG Aleste
24s GG Aleste II
19s Halley Wars
17s Fantasy Zone Gear
26a Ristar
23a Land of Illusion Starring Mickey Mouse
24a Legend of Illusion Starring Mickey Mouse
21a Deep Duck Trouble Starring Donald Duck
20a Coca-Cola Kid
18a Gunstar Heroes
15p Columns
17p Puyo Puyo 2
19h Vampire: Master of Darkness
16f Streets of Rage
19f Streets of Rage 2
18f Fatal Fury Special
14b Baku Baku
16r Out Run
`;

/** SG-1000, in the form that `readCatalogue` describes. */
export const sg1000 = `
11g Girl's Garden
13a Flicky
12r Monaco GP
10s Star Jacker
14p Champion Lode Runner
11a Pitfall II: The Lost Caverns
12s Gulkave
10a H.E.R.O.
13g Ninja Princess
9b Champion Baseball
`;
