/** NES/Famicom, in the form that `readCatalogue` describes. */
export const nes = `
76a Super Mario Bros.
54a Super Mario Bros. 2
95a Super Mario Bros. 3
42q Legend of Zelda, The
47q Zelda II: The Adventure of Link
32g Metroid
26a Mega Man
35a Mega Man 2
41a Mega Man 3
38a Mega Man 4
39a Mega Man 5
40a Mega Man 6
30h Castlevania
38h Castlevania II: Simon's Quest
45h Castlevania III: Dracula's Curse
33g Contra
36g Super C
28s Gradius
25s Life Force | Salamander
44f Punch-Out!! | Mike Tyson's Punch-Out!!
31a Kid Icarus
63a Kirby's Adventure
48q Final Fantasy
52q Dragon Warrior | Dragon Quest
57q Dragon Warrior II | Dragon Quest II
64q Dragon Warrior III | Dragon Quest III
61q Dragon Warrior IV | Dragon Quest IV
58q EarthBound Beginnings | Mother
37a DuckTales
34a DuckTales 2
29a Chip 'n Dale: Rescue Rangers
24a Chip 'n Dale: Rescue Rangers 2
33a Darkwing Duck
26a Little Mermaid, The
31f Ninja Gaiden
35f Ninja Gaiden II: The Dark Sword of Chaos
34f Ninja Gaiden III: The Ancient Ship of Doom
27f Double Dragon
29f Double Dragon II: The Revenge
23f River City Ransom | Street Gangs
22f Battletoads
38f Battletoads & Double Dragon
26f Teenage Mutant Ninja Turtles
30f Teenage Mutant Ninja Turtles II: The Arcade Game
32f Teenage Mutant Ninja Turtles III: The Manhattan Project
17r Excitebike
21r R.C. Pro-Am
18r Mach Rider
19r Micro Machines
24r Rad Racer
16r Road Fighter
25p Tetris
27p Dr. Mario
19p Yoshi's Cookie
18p Yoshi | Mario & Yoshi
33p Adventures of Lolo
28p Adventures of Lolo 2
30p Adventures of Lolo 3
24p Solomon's Key
16p Puzznic
14p Klax
22p Wrecking Crew
20p Lode Runner
26p Bubble Bobble
21p Bubble Bobble Part 2
17a Balloon Fight
19a Ice Climber
18a Donkey Kong
16a Donkey Kong Jr.
13a Donkey Kong 3
14a Mario Bros.
20a Pac-Man
17a Ms. Pac-Man
15s Galaga: Demons of Death
13s Galaxian
21s 1942
24s 1943: The Battle of Midway
18s Xevious
22s Zanac
26s Gun-Nac
25s Crisis Force
20s Recca: Summer Carnival '92
23s Gun.Smoke
19s Stinger | Moero TwinBee
27g Blaster Master
31g Journey to Silius
29g Batman: The Video Game
26g Batman: Return of the Joker
30g Bionic Commando
24g Shatterhand
28g Power Blade
21g Rush'n Attack
25g Jackal
23g Metal Gear
19g Snake's Revenge
24g Section Z
26q Crystalis
34q StarTropics
32q Zoda's Revenge: StarTropics II
29q Faxanadu
28q Willow
26q Battle of Olympus, The
38q Ultima: Exodus
33q Wizardry: Proving Grounds of the Mad Overlord
31w Fire Emblem: Shadow Dragon and the Blade of Light
27w Nobunaga's Ambition
25w Romance of the Three Kingdoms
22w Genghis Khan
24w North & South
27h Maniac Mansion
24h Sweet Home
20h Ghosts'n Goblins
18h Monster Party
21h Uninvited
23h Shadowgate
19h Deja Vu
25q Gargoyle's Quest II: The Demon Darkness
29j Adventure Island
31j Adventure Island II
30j Adventure Island 3
22j Bonk's Adventure
20j Little Nemo: The Dream Master
24j Felix the Cat
23j Tiny Toon Adventures
28j Gimmick!
19j Joe & Mac
17j Monster in My Pocket
21a Prince of Persia
18a Rygar
16a Karnov
17a Kung Fu
15a Spelunker
16a Super Pitfall
24b Tecmo Bowl
37b Tecmo Super Bowl
18b Ice Hockey
16b Blades of Steel
19b Baseball Stars
17b Nintendo World Cup
15b Tennis
18b Double Dribble
14b Golf
21b NES Open Tournament Golf
16b Super Dodge Ball
20x Track & Field
15x Pro Wrestling
17x Tecmo World Wrestling
19l Hogan's Alley
14l Duck Hunt
22l Paperboy
17l Skate or Die!
25l California Games
21l T&C Surf Designs: Wood & Water Rage
`;
