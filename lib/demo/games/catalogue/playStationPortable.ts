/** PlayStation Portable, in the form that `readCatalogue` describes. */
export const playStationPortable = `
92q Crisis Core: Final Fantasy VII
104q Final Fantasy Tactics: The War of the Lions
97q Kingdom Hearts: Birth by Sleep
86q Persona 3 Portable
78q Dissidia Final Fantasy
81q Tactics Ogre: Let Us Cling Together
73q Jeanne d'Arc
69q Ys Seven
74q Ys: The Oath in Felghana
77q Legend of Heroes, The: Trails in the Sky
64q Valkyria Chronicles II
59q Half-Minute Hero
118q Monster Hunter Freedom Unite
66q Valkyrie Profile: Lenneth
68q Lunar: Silver Star Harmony
72g Metal Gear Solid: Peace Walker
61g God of War: Chains of Olympus
66g God of War: Ghost of Sparta
47g Killzone: Liberation
49g Mega Man: Maverick Hunter X
45g Mega Man: Powered Up
57l Grand Theft Auto: Liberty City Stories
62l Grand Theft Auto: Vice City Stories
55a Daxter
58a LocoRoco
61a LocoRoco 2
56m Patapon
63m Patapon 2
51m Hatsune Miku: Project Diva
47h Castlevania: The Dracula X Chronicles
44h Silent Hill: Origins
42h Corpse Party
54f Tekken: Dark Resurrection
49f Soulcalibur: Broken Destiny
46f Darkstalkers Chronicle: The Chaos Tower
58r Wipeout Pure
61r Wipeout Pulse
53r Ridge Racer
49r Burnout Legends
52p Lumines: Puzzle Fusion
48p Lumines II
39p Exit
41p Echochrome
44s Ace Combat X: Skies of Deception
37s Gradius Collection
36w Field Commander
43b Hot Shots Golf: Open Tee
`;
