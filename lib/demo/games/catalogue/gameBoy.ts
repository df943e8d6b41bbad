/** Game Boy, in the form that `readCatalogue` describes. */
export const gameBoy = `
46a Super Mario Land
52a Super Mario Land 2: 6 Golden Coins
48a Wario Land: Super Mario Land 3
61q Legend of Zelda, The: Link's Awakening
39g Metroid II: Return of Samus
41a Kirby's Dream Land
53a Kirby's Dream Land 2
38p Kirby's Star Stacker
26p Kirby's Block Ball
24b Kirby's Pinball Land
29p Tetris
23p Tetris 2
27p Dr. Mario
22p Yoshi's Cookie
25p Yoshi | Mario & Yoshi
64p Mario's Picross
58p Picross 2
26p Kwirk
24p Boxxle
19p Catrap
21p Mole Mania
49a Donkey Kong
45a Donkey Kong Land
47a Donkey Kong Land 2
44a Donkey Kong Land III
151q Pokémon Red Version
151q Pokémon Blue Version
149q Pokémon Yellow Version: Special Pikachu Edition
54q Final Fantasy Adventure | Mystic Quest
47q Final Fantasy Legend, The
49q Final Fantasy Legend II
46q Final Fantasy Legend III
32q For the Frog the Bell Tolls
33q Gargoyle's Quest
29q Great Greed
31q Sword of Hope, The
26h Castlevania: The Adventure
33h Castlevania II: Belmont's Revenge
31h Castlevania Legends
28a Mega Man: Dr. Wily's Revenge
27a Mega Man II
30a Mega Man III
32a Mega Man IV
36a Mega Man V
25a DuckTales
22a Batman: The Video Game
31f Ninja Gaiden Shadow
24g Operation C | Probotector
20s Nemesis
22s Gradius: The Interstellar Assault
21s R-Type
19s Solar Striker
23b Tennis
20b Golf
18x Track & Field
27r F-1 Race
17r Motocross Maniacs
26w Game Boy Wars
32l Harvest Moon GB
29l Game Boy Camera
18c Shanghai
`;

/** Game Boy Color, in the form that `readCatalogue` describes. */
export const gameBoyColor = `
72a Super Mario Bros. Deluxe
54a Wario Land II
68a Wario Land 3
75q Legend of Zelda, The: Oracle of Ages
75q Legend of Zelda, The: Oracle of Seasons
66q Legend of Zelda, The: Link's Awakening DX
163q Pokémon Crystal Version
158q Pokémon Gold Version
158q Pokémon Silver Version
61c Pokémon Trading Card Game
46p Pokémon Puzzle Challenge
43b Pokémon Pinball
58q Dragon Warrior Monsters
62q Dragon Warrior Monsters 2: Cobi's Journey
55q Dragon Warrior I & II
63q Dragon Warrior III
39q Lufia: The Legend Returns
41q Magi-Nation
37q Azure Dreams
44q Metal Walker
46a Shantae
34g Metal Gear Solid
35g Mega Man Xtreme
37g Mega Man Xtreme 2
28g Bionic Commando: Elite Forces
31g Warlocked
47b Mario Golf
45b Mario Tennis
33r Wacky Races
24r Micro Machines 1 and 2: Twin Turbo
27r Top Gear Rally
26p Tetris DX
29p Bust-A-Move Millennium
24p Puchi Carat
31h Resident Evil Gaiden
26h Alone in the Dark: The New Nightmare
28f Mortal Kombat 4
33l Harvest Moon 2 GBC
35l Survival Kids
38c Yu-Gi-Oh! Dark Duel Stories
29j Rayman
27a Donkey Kong Country
30a Toki Tori
`;
