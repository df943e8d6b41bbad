/** Arcade, in the form that `readCatalogue` describes. */
export const arcade = `
24a Pac-Man
22a Ms. Pac-Man
19s Space Invaders
21s Galaga
18s Galaxian
20s Defender
19s Robotron: 2084
17s Centipede
18s Tempest
19s Zaxxon
22s Gradius
24s R-Type
25s 1942
26s 1943: The Battle of Midway
29s 19XX: The War Against Destiny
31s Raiden
33s Raiden II
35s DonPachi
38s DoDonPachi
36s ESP Ra.De.
37s Guwange
34s Mushihimesama
32s Strikers 1945 II
28s Gunbird
31s Battle Garegga
27s Twin Cobra
29s Darius Gaiden
28s In the Hunt
42g Metal Slug
45g Metal Slug 2
47g Metal Slug X
49g Metal Slug 3
33g Contra
31g Alien vs. Predator
34g Cadillacs and Dinosaurs
29g Shock Troopers
27g Strider
25g Shinobi
26g Rolling Thunder
36f Street Fighter II: The World Warrior
38f Super Street Fighter II Turbo
41f Street Fighter Alpha 3
43f Street Fighter III: 3rd Strike
37f Marvel vs. Capcom: Clash of Super Heroes
35f X-Men vs. Street Fighter
33f Darkstalkers: The Night Warriors
34f Mortal Kombat II
39f King of Fighters '98, The
41f King of Fighters 2002, The
36f Garou: Mark of the Wolves
38f Last Blade, The
35f Samurai Shodown II
33f Fatal Fury Special
31f Art of Fighting
29f Final Fight
27f Double Dragon
32f Teenage Mutant Ninja Turtles: Turtles in Time
30f Simpsons, The
34f X-Men
33f Captain Commando
36f Dungeons & Dragons: Shadow over Mystara
32f Knights of the Round
31f Golden Axe
24a Donkey Kong
21a Donkey Kong Jr.
20a Mario Bros.
22a Dig Dug
19a Frogger
21a Joust
20a Q*bert
23a BurgerTime
24a Bubble Bobble
27a Rainbow Islands
25a Snow Bros.
26a Tumblepop
24a Wonder Boy
28a Ghosts'n Goblins
30a Ghouls'n Ghosts
22a Rastan
26a Magic Sword
23a Black Tiger
21h Splatterhouse
24h House of the Dead, The
20r Pole Position
23r OutRun
22r Chase H.Q.
25r Daytona USA
24r Sega Rally Championship
21r Super Sprint
29p Puzzle Bobble
26p Tetris
27p Magical Drop III
28p Money Puzzle Exchanger
31p Super Puzzle Fighter II Turbo
25p Puzznic
23p Klax
26q Gauntlet
27q Gauntlet Legends
24b NBA Jam
23b Windjammers
26b Neo Turf Masters
21b Super Sidekicks 3: The Next Glory
22x Punch-Out!!
21x WWF WrestleFest
19x Track & Field
24w Rampart
21w Battlezone
23j Toki
22j Joe & Mac
`;
