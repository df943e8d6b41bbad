/** Nintendo DS, in the form that `readCatalogue` describes. */
export const nintendoDs = `
92a New Super Mario Bros.
150a Super Mario 64 DS
86r Mario Kart DS
71q Mario & Luigi: Partners in Time
84q Mario & Luigi: Bowser's Inside Story
59m Mario Party DS
51b Mario Hoops 3-on-3
46a Yoshi's Island DS
43a Super Princess Peach
77a Kirby Super Star Ultra
54a Kirby: Squeak Squad
49a Kirby: Canvas Curse
63q Legend of Zelda, The: Phantom Hourglass
67q Legend of Zelda, The: Spirit Tracks
168q Pokémon Diamond Version
168q Pokémon Pearl Version
175q Pokémon Platinum Version
182q Pokémon HeartGold Version
182q Pokémon SoulSilver Version
171q Pokémon Black Version
171q Pokémon White Version
151q Pokémon Black Version 2
151q Pokémon White Version 2
95q Pokémon Mystery Dungeon: Explorers of Sky
58q Pokémon Ranger
74q Chrono Trigger
87q Final Fantasy III
83q Final Fantasy IV
109q Final Fantasy Tactics A2: Grimoire of the Rift
98q Dragon Quest IV: Chapters of the Chosen
102q Dragon Quest V: Hand of the Heavenly Bride
124q Dragon Quest IX: Sentinels of the Starry Skies
88q World Ends with You, The
71q Golden Sun: Dark Dawn
65q Etrian Odyssey
78q Etrian Odyssey III: The Drowned City
59q Radiant Historia
64h Castlevania: Dawn of Sorrow
68h Castlevania: Portrait of Ruin
73h Castlevania: Order of Ecclesia
41h Ghost Trick: Phantom Detective
36h Hotel Dusk: Room 215
37h Dementium: The Ward
48l Phoenix Wright: Ace Attorney
44l Phoenix Wright: Ace Attorney: Justice for All
46l Phoenix Wright: Ace Attorney: Trials and Tribulations
52l Apollo Justice: Ace Attorney
39l Nine Hours, Nine Persons, Nine Doors
72l Animal Crossing: Wild World
58l Harvest Moon DS
35l Trauma Center: Under the Knife
61p Professor Layton and the Curious Village
66p Professor Layton and the Diabolical Box
68p Professor Layton and the Unwound Future
57p Picross DS
62p Picross 3D
42p Tetris DS
34p Meteos
31p Zoo Keeper
53p Puzzle Quest: Challenge of the Warlords
49w Advance Wars: Dual Strike
52w Advance Wars: Days of Ruin
61w Fire Emblem: Shadow Dragon
41g Metroid Prime Hunters
44g Mega Man ZX
47g Contra 4
48m Elite Beat Agents
52m Rhythm Heaven
37m WarioWare: Touched!
29s Star Fox Command
33s Bangai-O Spirits
58c Clubhouse Games
31f Jump Ultimate Stars
`;

/** Nintendo DSi, in the form that `readCatalogue` describes. */
export const nintendoDsi = `
24m WarioWare: Snapped!
27p Art Style: PiCTOBiTS
19p Art Style: AQUIA
22s Dark Void Zero
31a Shantae: Risky's Revenge
29a Mighty Flip Champs!
26a Cave Story
23a Mario vs. Donkey Kong: Minis March Again!
`;
