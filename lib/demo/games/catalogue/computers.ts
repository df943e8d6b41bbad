/** MSX, in the form that `readCatalogue` describes. */
export const msx = `
33g Metal Gear
41g Metal Gear 2: Solid Snake
37h Vampire Killer
29j Penguin Adventure
22j Antarctic Adventure
27q Maze of Galious, The: Knightmare II
24s Knightmare
26s Nemesis
28s Nemesis 2
29s Nemesis 3: The Eve of Destruction
31s Space Manbow
33s Aleste
28s Aleste 2
24s Zanac
27q Ys: Ancient Ys Vanished
34q Dragon Slayer: The Legend of Heroes
22p Quarth
19p Eggerland Mystery
24a King's Valley
26a King's Valley II
18r Road Fighter
36q Undeadline
17b Konami's Soccer
16b Konami's Boxing
29g Snatcher
31q SD Snatcher
19a Twin Bee
23a Pippols
`;

/** Amstrad CPC, in the form that `readCatalogue` describes. */
export const amstradCpc = `
17a Rick Dangerous
18a Rick Dangerous II
16a Chuckie Egg
15a Roland in the Caves
21g Get Dexter!
19g Robocop
16s Arkanoid
17s Cybernoid: The Fighting Machine
15f Barbarian: The Ultimate Warrior
18f Renegade
17f Target; Renegade
16r Chase H.Q.
15p Boulder Dash
16p Sorcery+
22w North & South
19h Ghosts'n Goblins
23q Sram
20a Prince of Persia
17p Spindizzy
16g Gryzor
`;

/** Apple II, in the form that `readCatalogue` describes. */
export const apple2 = `
24a Prince of Persia
21a Karateka
19w Oregon Trail, The
22g Castle Wolfenstein
23g Beyond Castle Wolfenstein
17a Lode Runner
18a Choplifter!
16a Conan: Hall of Volta
31q Ultima IV: Quest of the Avatar
29q Ultima V: Warriors of Destiny
33q Wizardry: Proving Grounds of the Mad Overlord
34q Bard's Tale, The
19h Transylvania
22l Where in the World Is Carmen Sandiego?
15a Hard Hat Mack
14s Sneakers
16a Aztec
13j Frogger
18j Number Munchers
17p Snack Attack
24w Autoduel
`;

/** PC-8000/8800, in the form that `readCatalogue` describes. */
export const pc88 = `
41q Ys: Ancient Ys Vanished
43q Ys II: Ancient Ys Vanished - The Final Chapter
39q Sorcerian
33q Xanadu: Dragon Slayer II
31q Hydlide
24s Thexder
29s Silpheed
27g Snatcher
36w Nobunaga no Yabou
`;
