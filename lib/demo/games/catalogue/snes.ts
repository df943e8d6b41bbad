/** SNES/Super Famicom, in the form that `readCatalogue` describes. */
export const snes = `
89a Super Mario World
111a Super Mario World 2: Yoshi's Island
74a Super Mario All-Stars
83q Super Mario RPG: Legend of the Seven Stars
62r Super Mario Kart
79q Legend of Zelda, The: A Link to the Past
45g Super Metroid
78q Chrono Trigger
62q Final Fantasy IV | Final Fantasy II
84q Final Fantasy V
101q Final Fantasy VI | Final Fantasy III
43q Final Fantasy: Mystic Quest
66q Secret of Mana
91q Trials of Mana | Seiken Densetsu 3
74q EarthBound | Mother 2
47q Illusion of Gaia
58q Terranigma
44q Soul Blazer
61q Secret of Evermore
53q Breath of Fire
67q Breath of Fire II
56q Lufia & the Fortress of Doom
72q Lufia II: Rise of the Sinistrals
69q Dragon Quest V: Tenkuu no Hanayome
78q Dragon Quest VI: Maboroshi no Daichi
63q Star Ocean
65q Tales of Phantasia
57q Live A Live
48q Treasure of the Rudras
60q Bahamut Lagoon
49q ActRaiser
37q ActRaiser 2
46q Shadowrun
38q Ys III: Wanderers from Ys
41q Arcana
37q Brain Lord
42q Robotrek
33q Paladin's Quest
54w Ogre Battle: The March of the Black Queen
59w Tactics Ogre: Let Us Cling Together
67w Fire Emblem: Genealogy of the Holy War
62w Fire Emblem: Thracia 776
55w Fire Emblem: Mystery of the Emblem
52w Front Mission
35w Gemfire
38w SimCity
36w Populous
33w Lemmings
51a Donkey Kong Country
63a Donkey Kong Country 2: Diddy's Kong Quest
58a Donkey Kong Country 3: Dixie Kong's Double Trouble!
72a Kirby Super Star | Kirby's Fun Pak
46a Kirby's Dream Land 3
55a Kirby's Dream Course
57a Mega Man X
61a Mega Man X2
64a Mega Man X3
43a Mega Man 7
38a Mega Man & Bass
36b Mega Man Soccer
49h Super Castlevania IV
37h Castlevania: Dracula X
41h Super Ghouls'n Ghosts
44h Demon's Crest
52h Zombies Ate My Neighbors
28h Nosferatu
36h Clock Tower
33h Addams Family, The
39g Contra III: The Alien Wars | Super Probotector
32g Cybernator | Assault Suits Valken
35g Metal Warriors
30g Super Turrican
33g Super Turrican 2
28g Hagane: The Final Conflict
31g Run Saber
27g Alien 3
34g Blackthorne
32g Out of This World | Another World
35g Flashback: The Quest for Identity
44s Star Fox | Starwing
39s Star Fox 2
26s Gradius III
24s Super R-Type
27s R-Type III: The Third Lightning
31s Axelay
25s U.N. Squadron | Area 88
28s Space Megaforce | Super Aleste
24s Phalanx
21s Darius Twin
30s Parodius: Non-Sense Fantasy
29s Pop'n TwinBee
26s Pilotwings
48r F-Zero
25r Rock n' Roll Racing
23r Top Gear
26r Top Gear 2
28r Top Gear 3000
22r Stunt Race FX
24r Uniracers | Unirally
21r Super Off Road
35r Street Racer
41f Street Fighter II Turbo: Hyper Fighting
43f Super Street Fighter II: The New Challengers
38f Street Fighter Alpha 2
32f Mortal Kombat
37f Mortal Kombat II
36f Mortal Kombat 3
33f Killer Instinct
29f Final Fight
31f Final Fight 2
33f Final Fight 3
34f Teenage Mutant Ninja Turtles IV: Turtles in Time
28f Teenage Mutant Ninja Turtles: Tournament Fighters
30f Ninja Warriors, The
26f Battletoads in Battlemaniacs
25f Double Dragon V: The Shadow Falls
29f Super Double Dragon
42f Super Punch-Out!!
33f Gundam Wing: Endless Duel
28f Rival Turf!
34p Tetris Attack | Panel de Pon
21p Tetris 2
26p Tetris & Dr. Mario
23p Super Puyo Puyo
27p Super Puyo Puyo 2
29p Wario's Woods
55p Mario's Super Picross
31p Lost Vikings, The
33p Lost Vikings 2
25p Super Bomberman
28p Super Bomberman 2
31p Super Bomberman 3
34p Super Bomberman 4
37p Super Bomberman 5
24p Goof Troop
29p Pac-Attack
27p Zoop
26p Super Bust-A-Move
38a Aladdin
31a Lion King, The
30a Magical Quest Starring Mickey Mouse, The
32a Disney's Magical Quest 3 Starring Mickey & Donald
34a Legend of the Mystical Ninja, The
36a Super Adventure Island
33a Super Adventure Island II
32a Pocky & Rocky
35a Pocky & Rocky 2
29a Plok!
31a Earthworm Jim
28a Joe & Mac
25a Bubsy in: Claws Encounters of the Furred Kind
30a Sparkster
34a Umihara Kawase
33a Do-Re-Mi Fantasy
29a Super Star Wars
31a Super Star Wars: The Empire Strikes Back
33a Super Star Wars: Return of the Jedi
27a Skyblazer
26a Jurassic Park
52l Harvest Moon
34l SimAnt
39l SimEarth
41l Mario Paint
27b NBA Jam
29b NBA Jam: Tournament Edition
25b Super Tennis
23b International Superstar Soccer
26b International Superstar Soccer Deluxe
24b Super Soccer
22b Ken Griffey Jr. Presents Major League Baseball
21b NHL '94
25b Madden NFL '94
29x WWF Royal Rumble
27x WWF RAW
`;
