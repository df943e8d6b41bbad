/** Sega CD, in the form that `readCatalogue` describes. */
export const segaCd = `
39a Sonic CD
58q Lunar: The Silver Star
66q Lunar: Eternal Blue
49q Shining Force CD
37q Popful Mail
33q Vay
31q Dark Wizard
34g Snatcher
23g Silpheed
24g Rise of the Dragon
27s Keio Flying Squadron
19s Robo Aleste
21s Android Assault: The Revenge of Bari-Arm
18s Sol-Feace
31f Final Fight CD
16h Night Trap
22h Dracula Unleashed
21j Ecco the Dolphin
17r Batman Returns
`;

/** 32X, in the form that `readCatalogue` describes. */
export const sega32x = `
31a Knuckles' Chaotix
24a Tempo
26g Kolibri
22g Doom
19g Metal Head
21s Space Harrier
20s After Burner Complete
23s Zaxxon's Motherbase 2000
18s Star Wars Arcade
24r Virtua Racing Deluxe
22f Virtua Fighter
21f Mortal Kombat II
19b NBA Jam: Tournament Edition
17b Golf Magazine: 36 Great Holes Starring Fred Couples
`;

/** Saturn, in the form that `readCatalogue` describes. */
export const saturn = `
58a NiGHTS into Dreams...
49q Panzer Dragoon Saga
31s Panzer Dragoon
36s Panzer Dragoon II Zwei
43s Radiant Silvergun
32s Batsugun
29s Thunder Force V
27s Galactic Attack
26s DoDonPachi
25s Battle Garegga
33s Guardian Force
61q Shining Force III
44q Shining the Holy Ark
46q Shining Wisdom
52q Magic Knight Rayearth
55q Albert Odyssey: Legend of Eldean
57q Dragon Force
48q Legend of Oasis, The
41q Grandia
39f Guardian Heroes
36f Fighting Vipers
34f Virtua Fighter 2
33f Fighters Megamix
31f X-Men vs. Street Fighter
32f Vampire Savior: The Lord of Vampire
29f Die Hard Arcade
27r Sega Rally Championship
24r Daytona USA
26r Manx TT SuperBike
38a Burning Rangers
35a Bug!
32a Clockwork Knight
34a Mega Man X4
41h Castlevania: Symphony of the Night
37h Enemy Zero
29h House of the Dead, The
26g Virtua Cop
28g Quake
31g PowerSlave
33p Saturn Bomberman
26p Baku Baku
24b Decathlete
22b Worldwide Soccer: Sega International Victory Goal Edition
`;

/** Dreamcast, in the form that `readCatalogue` describes. */
export const dreamcast = `
129a Sonic Adventure
138a Sonic Adventure 2
72q Skies of Arcadia
64q Grandia II
58q Phantasy Star Online
47q Evolution: The World of Sacred Device
91l Shenmue
84l Shenmue II
34l Seaman
63x Jet Grind Radio | Jet Set Radio
51r Crazy Taxi
48r Crazy Taxi 2
36r Sega Rally 2: Sega Rally Championship
44r Metropolis Street Racer
41r Re-Volt
34r Wacky Races
42s Ikaruga
33s Zero Gunner 2
37s Bangai-O
31s Mars Matrix
36s Gigawing
57f Soulcalibur
46f Marvel vs. Capcom 2
43f Power Stone
47f Power Stone 2
39f Dead or Alive 2
41f Street Fighter III: 3rd Strike
38f Garou: Mark of the Wolves
49h Resident Evil: Code: Veronica
36h House of the Dead 2, The
33h Typing of the Dead, The
31h Illbleed
38p ChuChu Rocket!
27p Mr. Driller
44m Space Channel 5
46m Samba de Amigo
39a Rayman 2: The Great Escape
37a MDK2
34b Virtua Tennis
37b NBA 2K
28b Sega Bass Fishing
45x Tony Hawk's Pro Skater 2
`;
