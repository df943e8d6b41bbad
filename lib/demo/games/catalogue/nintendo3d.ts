/** Nintendo 64, in the form that `readCatalogue` describes. */
export const nintendo64 = `
124a Super Mario 64
96q Legend of Zelda, The: Ocarina of Time
101q Legend of Zelda, The: Majora's Mask
88q Paper Mario
61r Mario Kart 64
58b Mario Golf
56b Mario Tennis
49m Mario Party
54m Mario Party 2
57m Mario Party 3
63f Super Smash Bros.
52s Star Fox 64 | Lylat Wars
71a Banjo-Kazooie
78a Banjo-Tooie
82a Donkey Kong 64
74a Conker's Bad Fur Day
47a Yoshi's Story
51a Kirby 64: The Crystal Shards
43a Rayman 2: The Great Escape
48a Rocket: Robot on Wheels
41a Mystical Ninja Starring Goemon
39a Bomberman 64
44a Bomberman Hero
36a Gex 64: Enter the Gecko
42a Glover
38a Space Station Silicon Valley
64r Diddy Kong Racing
59r F-Zero X
44r Wave Race 64
46r 1080° Snowboarding
47r Excitebike 64
39r Beetle Adventure Racing!
37r Snowboard Kids
41r San Francisco Rush: Extreme Racing
38r Extreme-G
57r Star Wars Episode I: Racer
72g GoldenEye 007
81g Perfect Dark
56g Turok: Dinosaur Hunter
61g Turok 2: Seeds of Evil
53g Jet Force Gemini
49g Star Wars: Shadows of the Empire
55s Star Wars: Rogue Squadron
47g Body Harvest
44g Blast Corps
46g Sin & Punishment
38g Mischief Makers
43g Winback: Covert Operations
34h Castlevania
37h Castlevania: Legacy of Darkness
52h Resident Evil 2
39h Shadow Man
49q Quest 64
63q Ogre Battle 64: Person of Lordly Caliber
66q Aidyn Chronicles: The First Mage
38s Pilotwings 64
29s AeroGauge
52l Pokémon Snap
67l Harvest Moon 64
61w Pokémon Stadium
64w Pokémon Stadium 2
52p Pokémon Puzzle League
34p Tetrisphere
31p Dr. Mario 64
33p New Tetris, The
36p Wetrix
58x WWF No Mercy
54x WCW/nWo Revenge
49x Tony Hawk's Pro Skater
37b NBA Hangtime
34b International Superstar Soccer 64
36f Killer Instinct Gold
33f Mortal Kombat Trilogy
`;

/** GameCube, in the form that `readCatalogue` describes. */
export const gameCube = `
121a Super Mario Sunshine
98q Legend of Zelda, The: The Wind Waker
104q Legend of Zelda, The: Twilight Princess
92q Paper Mario: The Thousand-Year Door
109f Super Smash Bros. Melee
74r Mario Kart: Double Dash!!
71r F-Zero GX
69g Metroid Prime
72g Metroid Prime 2: Echoes
58h Luigi's Mansion
81h Resident Evil 4
63h Resident Evil
61h Resident Evil Zero
66h Eternal Darkness: Sanity's Requiem
57j Pikmin
68j Pikmin 2
77l Animal Crossing
64l Harvest Moon: A Wonderful Life
52b Super Mario Strikers
55b Mario Superstar Baseball
53b Mario Golf: Toadstool Tour
51b Mario Power Tennis
59m Mario Party 4
47a Donkey Kong Jungle Beat
46a Wario World
62a Sonic Adventure 2: Battle
49a Sonic Heroes
44a Billy Hatcher and the Giant Egg
48a Super Monkey Ball
53a Super Monkey Ball 2
58a Beyond Good & Evil
51f Viewtiful Joe
54f Soulcalibur II
63q Tales of Symphonia
66q Baten Kaitos: Eternal Wings and the Lost Ocean
61q Skies of Arcadia Legends
57q Pokémon Colosseum
59q Pokémon XD: Gale of Darkness
71w Fire Emblem: Path of Radiance
47w Battalion Wars
46s Star Fox: Assault
44s Star Fox Adventures
56s Star Wars: Rogue Squadron II: Rogue Leader
41s Ikaruga
63g TimeSplitters 2
52g Killer7
54g Metal Gear Solid: The Twin Snakes
43r Wave Race: Blue Storm
42r Kirby Air Ride
39p Pac-Man vs.
`;

/** Virtual Boy, in the form that `readCatalogue` describes. */
export const virtualBoy = `
38a Virtual Boy Wario Land
22b Mario's Tennis
21a Mario Clash
19p 3-D Tetris
24g Red Alarm
18p Panic Bomber
16f Teleroboxer
17b Galactic Pinball
18s Vertical Force
21h Insmouse no Yakata
19j Jack Bros.
`;
