/** Genesis/Mega Drive, in the form that `readCatalogue` describes. */
export const megaDrive = `
35a Sonic the Hedgehog
47a Sonic the Hedgehog 2
52a Sonic the Hedgehog 3
66a Sonic & Knuckles
41a Sonic 3D Blast
43b Sonic Spinball
36f Streets of Rage
49f Streets of Rage 2
46f Streets of Rage 3
38f Golden Axe
34f Golden Axe II
33f Golden Axe III
29f Altered Beast
33g Gunstar Heroes
38g Contra: Hard Corps
31g Alien Soldier
35g Vectorman
34g Vectorman 2
27g Alien Storm
28g Shadow Dancer: The Secret of Shinobi
36g Revenge of Shinobi, The
37g Shinobi III: Return of the Ninja Master
30g Ranger X
26g Turrican
32g Mega Turrican
24g RoboCop versus The Terminator
41a Rocket Knight Adventures
37a Sparkster
39a Castle of Illusion Starring Mickey Mouse
36a World of Illusion Starring Mickey Mouse and Donald Duck
38a Aladdin
33a Lion King, The
35a QuackShot Starring Donald Duck
34a Earthworm Jim
36a Earthworm Jim 2
31a Comix Zone
29a Kid Chameleon
44a Ristar
40a Dynamite Headdy
28a Decap Attack
27a ToeJam & Earl
29a ToeJam & Earl in Panic on Funkotron
26a Cool Spot
25a Pulseman
22a Alex Kidd in the Enchanted Castle
30a Wonder Boy in Monster World
42a Monster World IV
24a Ghouls'n Ghosts
33h Castlevania: Bloodlines
29h Splatterhouse 2
30h Splatterhouse 3
31h Zombies Ate My Neighbors
24h Haunting Starring Polterguy
61q Phantasy Star II
54q Phantasy Star III: Generations of Doom
73q Phantasy Star IV: The End of the Millennium
64q Shining Force
69q Shining Force II
48q Shining in the Darkness
52q Beyond Oasis | The Story of Thor
57q Landstalker: The Treasures of King Nole
46q Light Crusader
43q Sword of Vermilion
44q Ys III: Wanderers from Ys
38q Crusader of Centy | Soleil
47q Shadowrun
31q Pirates! Gold
37w Herzog Zwei
41w Dune: The Battle for Arrakis
33w General Chaos
29w Mega-Lo-Mania
27w Cannon Fodder
26s Thunder Force II
28s Thunder Force III
33s Thunder Force IV | Lightening Force
31s M.U.S.H.A.
25s Eliminate Down
24s Gaiares
23s Truxton
27s Gynoug | Wings of Wor
22s Hellfire
21s Zero Wing
26s Sub-Terrania
24s Desert Strike: Return to the Gulf
26s Jungle Strike
25s Urban Strike
23s After Burner II
22s Space Harrier II
27r OutRun
29r Super Hang-On
34r Road Rash
36r Road Rash II
33r Road Rash 3
31r Micro Machines 2: Turbo Tournament
28r Super Monaco GP
25r Virtua Racing
24r Rock n' Roll Racing
32f Street Fighter II': Special Champion Edition
30f Mortal Kombat
35f Mortal Kombat II
33f Ultimate Mortal Kombat 3
28f Eternal Champions
27f Teenage Mutant Ninja Turtles: The Hyperstone Heist
29p Columns
31p Dr. Robotnik's Mean Bean Machine
24p Columns III: Revenge of Columns
38p Lemmings
26p Puyo Puyo Tsuu
25p Mega Bomberman
33p Lost Vikings, The
43j Ecco the Dolphin
41j Ecco: The Tides of Time
27j Jurassic Park
24j Taz-Mania
26b NBA Jam
21b Madden NFL 95
24b NHL 95
22b FIFA International Soccer
25b Mutant League Football
23b Tommy Lasorda Baseball
27x WWF WrestleMania: The Arcade Game
19x James "Buster" Douglas Knockout Boxing
`;
