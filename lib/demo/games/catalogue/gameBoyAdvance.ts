/** Game Boy Advance, in the form that `readCatalogue` describes. */
export const gameBoyAdvance = `
69a Super Mario Advance
84a Super Mario Advance 2: Super Mario World
88a Super Mario Advance 3: Yoshi's Island
93a Super Mario Advance 4: Super Mario Bros. 3
71r Mario Kart: Super Circuit
82q Mario & Luigi: Superstar Saga
57b Mario Golf: Advance Tour
54b Mario Tennis: Power Tour
46a Mario vs. Donkey Kong
63q Legend of Zelda, The: The Minish Cap
79q Legend of Zelda, The: A Link to the Past & Four Swords
58g Metroid Fusion
61g Metroid: Zero Mission
59a Wario Land 4
48m WarioWare, Inc.: Mega Microgame$!
43m WarioWare: Twisted!
55m Rhythm Tengoku
56a Kirby: Nightmare in Dream Land
67a Kirby & the Amazing Mirror
158q Pokémon Ruby Version
158q Pokémon Sapphire Version
167q Pokémon Emerald Version
128q Pokémon FireRed Version
128q Pokémon LeafGreen Version
49b Pokémon Pinball: Ruby & Sapphire
63q Pokémon Mystery Dungeon: Red Rescue Team
87w Fire Emblem: The Blazing Blade
92w Fire Emblem: The Sacred Stones
81w Fire Emblem: The Binding Blade
56w Advance Wars
61w Advance Wars 2: Black Hole Rising
138w Final Fantasy Tactics Advance
66w Tactics Ogre: The Knight of Lodis
47w Yggdra Union: We'll Never Fight Alone
101q Final Fantasy I & II: Dawn of Souls
94q Final Fantasy IV Advance
97q Final Fantasy V Advance
108q Final Fantasy VI Advance
73q Golden Sun
84q Golden Sun: The Lost Age
64q Mother 3
58q Breath of Fire
61q Breath of Fire II
52q Sword of Mana
49q Riviera: The Promised Land
45q Summon Night: Swordcraft Story
62q Kingdom Hearts: Chain of Memories
57q Tales of Phantasia
54h Castlevania: Circle of the Moon
51h Castlevania: Harmony of Dissonance
68h Castlevania: Aria of Sorrow
45g Mega Man Zero
48g Mega Man Zero 2
51g Mega Man Zero 3
50g Mega Man Zero 4
74g Mega Man Battle Network
78g Mega Man Battle Network 2
86g Mega Man Battle Network 3: Blue Version
81g Mega Man Battle Network 6: Cybeast Gregar
41a Sonic Advance
43a Sonic Advance 2
46a Sonic Advance 3
38f Sonic Battle
44f Street Fighter Alpha 3
42f Dragon Ball: Advanced Adventure
39f Final Fight One
41f River City Ransom EX
47g Astro Boy: Omega Factor
45g Gunstar Super Heroes
32g Contra Advance: The Alien Wars EX
36g Ninja Five-0
34s Gradius Galaxies
31s Iridion II
38a Drill Dozer
35a Klonoa: Empire of Dreams
37a Klonoa 2: Dream Champ Tournament
44a Donkey Kong Country
46a Donkey Kong Country 2: Diddy's Kong Quest
33a DK: King of Swing
39a Crash Bandicoot: The Huge Adventure
40a Spyro: Season of Ice
52r F-Zero: Maximum Velocity
58r F-Zero: GP Legend
41r Konami Krazy Racers
54p Kuru Kuru Kururin
31p Tetris Worlds
33p Dr. Mario & Puzzle League
29p ChuChu Rocket!
42l Harvest Moon: Friends of Mineral Town
43l Harvest Moon: More Friends of Mineral Town
48c Yu-Gi-Oh! The Sacred Cards
53c Yu-Gi-Oh! Worldwide Edition: Stairway to the Destined Duel
36b Backyard Baseball
45x Tony Hawk's Pro Skater 2
38j Ice Age
34j Lion King 1 1/2, The
`;
