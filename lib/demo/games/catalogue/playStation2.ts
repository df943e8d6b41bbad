/** PlayStation 2, in the form that `readCatalogue` describes. */
export const playStation2 = `
104q Final Fantasy X
96q Final Fantasy X-2
118q Final Fantasy XII
113q Kingdom Hearts
126q Kingdom Hearts II
91q Kingdom Hearts Re:Chain of Memories
108q Dragon Quest VIII: Journey of the Cursed King
93q Persona 3 FES
99q Persona 4
87q Shin Megami Tensei: Nocturne
71q Shin Megami Tensei: Digital Devil Saga
84q Disgaea: Hour of Darkness
73q Rogue Galaxy
88q Dark Cloud
97q Dark Cloud 2 | Dark Chronicle
82q Suikoden III
86q Suikoden V
77q Tales of the Abyss
69q Xenosaga Episode I: Der Wille zur Macht
74q Valkyrie Profile 2: Silmeria
66q Shadow Hearts: Covenant
58q Odin Sphere
61q Okami
53q Shadow of the Colossus
47q Ico
54q Champions of Norrath
49q Baldur's Gate: Dark Alliance
71a Jak and Daxter: The Precursor Legacy
76a Jak II
74a Jak 3
79a Ratchet & Clank
84a Ratchet & Clank: Going Commando
88a Ratchet & Clank: Up Your Arsenal
81a Ratchet: Deadlocked
66a Sly Cooper and the Thievius Raccoonus
72a Sly 2: Band of Thieves
74a Sly 3: Honor Among Thieves
59a Crash Bandicoot: The Wrath of Cortex
57a Crash Twinsanity
62a Ape Escape 3
64a Psychonauts
55a Prince of Persia: The Sands of Time
51a Prince of Persia: Warrior Within
48a Klonoa 2: Lunatea's Veil
69a Tomb Raider: Legend
63a Beyond Good & Evil
68a SpongeBob SquarePants: Battle for Bikini Bottom
73a Simpsons, The: Hit & Run
71a Spider-Man 2
78g Metal Gear Solid 2: Sons of Liberty
94g Metal Gear Solid 3: Snake Eater
68g Devil May Cry
72g Devil May Cry 3: Dante's Awakening
76g God of War
81g God of War II
51g Zone of the Enders
57g Zone of the Enders: The 2nd Runner
62g TimeSplitters 2
66g TimeSplitters: Future Perfect
44g Black
48g Killzone
53g Armored Core 3
61g Ghost in the Shell: Stand Alone Complex
83h Resident Evil 4
59h Silent Hill 2
61h Silent Hill 3
64h Fatal Frame II: Crimson Butterfly
57h Haunting Ground
52h Siren
66h Castlevania: Lament of Innocence
49h Onimusha: Warlords
109l Grand Theft Auto III
121l Grand Theft Auto: Vice City
137l Grand Theft Auto: San Andreas
88l Bully
58l Katamari Damacy
67l We Love Katamari
54l Sims 2, The
72l Harvest Moon: A Wonderful Life Special Edition
68f Tekken 5
61f Tekken Tag Tournament
57f Soulcalibur III
49f Guilty Gear X2
52f Virtua Fighter 4: Evolution
64f Dragon Ball Z: Budokai Tenkaichi 3
46f Viewtiful Joe
55f God Hand
124r Gran Turismo 4
102r Gran Turismo 3: A-Spec
84r Burnout 3: Takedown
81r Burnout Revenge
79r Need for Speed: Most Wanted
82r Need for Speed: Underground 2
58r Midnight Club 3: DUB Edition
47r SSX Tricky
52r Twisted Metal: Black
44r OutRun 2006: Coast 2 Coast
36s Gradius V
38s R-Type Final
48s Ace Combat 04: Shattered Skies
54s Ace Combat 5: The Unsung War
41s Mushihimesama
63m Guitar Hero II
58m Amplitude
56m Frequency
43m Gitaroo Man
69x Tony Hawk's Pro Skater 3
74x Tony Hawk's Underground
61x WWE SmackDown! Here Comes the Pain
52x Fight Night Round 3
57b Pro Evolution Soccer 6
46b Hot Shots Golf Fore!
39p Lumines Plus
36p Tetris Worlds
`;
