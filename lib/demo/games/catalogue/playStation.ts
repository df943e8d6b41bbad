/** PlayStation, in the form that `readCatalogue` describes. */
export const playStation = `
117q Final Fantasy VII
104q Final Fantasy VIII
121q Final Fantasy IX
113q Final Fantasy Tactics
92q Chrono Cross
87q Xenogears
74q Vagrant Story
81q Suikoden
103q Suikoden II
78q Wild Arms
84q Wild Arms 2
83q Legend of Dragoon, The
71q Grandia
64q Breath of Fire III
69q Breath of Fire IV
89q Star Ocean: The Second Story
76q Tales of Destiny
79q Tales of Eternia
66q Lunar: Silver Star Story Complete
63q Alundra
51q Legend of Mana
58q SaGa Frontier
55q Parasite Eve
47q Threads of Fate
49q Brave Fencer Musashi
57q Valkyrie Profile
72q Dragon Warrior VII
61q Persona 2: Eternal Punishment
53q Azure Dreams
48q Jade Cocoon: Story of the Tamamayu
216c Yu-Gi-Oh! Forbidden Memories
73q Digimon World
68q Digimon World 3
62h Resident Evil
71h Resident Evil 2
67h Resident Evil 3: Nemesis
59h Silent Hill
82h Castlevania: Symphony of the Night
46h Castlevania Chronicles
44h Dino Crisis
47h Dino Crisis 2
39h Clock Tower
41h Nightmare Creatures
36h Alone in the Dark: The New Nightmare
52h MediEvil
55h MediEvil II
68g Metal Gear Solid
84g Metal Gear Solid: VR Missions
45g Syphon Filter
47g Syphon Filter 2
43g Tenchu: Stealth Assassins
48g Armored Core
34g Apocalypse
41g Mega Man X4
38g Mega Man X5
44g Mega Man X6
51g Mega Man Legends
54g Mega Man Legends 2
36g Medal of Honor
106g Descent
39g Fade to Black
33g Forsaken
56a Crash Bandicoot
67a Crash Bandicoot 2: Cortex Strikes Back
74a Crash Bandicoot: Warped
58m Crash Bash
62r Crash Team Racing
71a Spyro the Dragon
76a Spyro 2: Ripto's Rage!
83a Spyro: Year of the Dragon
48a Ape Escape
44a Croc: Legend of the Gobbos
46a Croc 2
47a Rayman
43a Rayman 2: The Great Escape
41a Klonoa: Door to Phantomile
39a Gex: Enter the Gecko
45a Tomba!
48a Tomba! 2: The Evil Swine Return
42a Oddworld: Abe's Oddysee
49a Oddworld: Abe's Exoddus
38a Pandemonium!
36a Heart of Darkness
34a Jersey Devil
61a Tomb Raider
64a Tomb Raider II
66a Tomb Raider III: Adventures of Lara Croft
69a Tomb Raider: The Last Revelation
89a Tomb Raider: Chronicles
53a Spider-Man
46a Spider-Man 2: Enter Electro
57a Harry Potter and the Sorcerer's Stone
52a Hercules
51a Tarzan
54f Tekken
61f Tekken 2
78f Tekken 3
49f Soul Blade | Soul Edge
43f Street Fighter Alpha 3
44f Street Fighter EX Plus α
41f Bushido Blade
38f Darkstalkers: The Night Warriors
45f Dragon Ball GT: Final Bout
37f Mortal Kombat Trilogy
42f Bloody Roar II
36f Rival Schools: United by Fate
96r Gran Turismo
118r Gran Turismo 2
51r Ridge Racer
67r R4: Ridge Racer Type 4
44r Wipeout
48r Wipeout XL | Wipeout 2097
56r Wip3out
47r Twisted Metal
53r Twisted Metal 2
46r Driver
45r Need for Speed III: Hot Pursuit
43r Colin McRae Rally
41r Destruction Derby
34r Jet Moto
38r Vigilante 8
59x Tony Hawk's Pro Skater
68x Tony Hawk's Pro Skater 2
44x Cool Boarders 2
38x WWF SmackDown! 2: Know Your Role
41x Ready 2 Rumble Boxing
33s Einhänder
36s R-Type Delta
31s Raiden Project, The
29s G-Darius
34s Ace Combat 2
46s Ace Combat 3: Electrosphere
32s Colony Wars
35s Colony Wars: Vengeance
28s Gradius Gaiden
39p Intelligent Qube | Kurushi
34p Kula World | Kula Quest
31p Super Puzzle Fighter II Turbo
29p Bust-A-Move 4
33p Devil Dice
37p Tetris Plus
42m PaRappa the Rapper
38m Um Jammer Lammy
39m Vib-Ribbon
44m Bust A Groove
52w Command & Conquer: Red Alert
47w Front Mission 3
46w Vandal Hearts
43w Worms Armageddon
55l Harvest Moon: Back to Nature
49l Theme Hospital
44l Monster Rancher 2
37b ISS Pro Evolution
34b Everybody's Golf | Hot Shots Golf
32b NBA Jam: Tournament Edition
`;
