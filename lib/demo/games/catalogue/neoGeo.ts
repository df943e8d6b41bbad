/** Neo Geo CD, in the form that `readCatalogue` describes. */
export const neoGeoCd = `
38g Metal Slug
40g Metal Slug 2
36f Samurai Shodown II
37f King of Fighters '97, The
34f Fatal Fury 3: Road to the Final Victory
33f Last Blade, The
28s Pulstar
27s Aero Fighters 2
26p Puzzle Bobble
24b Windjammers
25b Neo Turf Masters
31f Sengoku 2
41q Crossed Swords II
`;

/** Neo Geo Pocket, in the form that `readCatalogue` describes. */
export const neoGeoPocket = `
31f SNK vs. Capcom: The Match of the Millennium
46c SNK vs. Capcom: Card Fighters' Clash
28f King of Fighters R-2
27f Last Blade, The: Beyond the Destiny
29f Samurai Shodown! 2
33g Metal Slug: 1st Mission
35g Metal Slug: 2nd Mission
36a Sonic the Hedgehog Pocket Adventure
41q Dark Arms: Beast Buster 1999
44q Biomotor Unitron
39w Faselei!
24p Bust-A-Move Pocket | Puzzle Bobble Mini
22p Magical Drop Pocket
21b Neo Turf Masters
19b Baseball Stars Color
18a Pac-Man
26q Evolution: Eternal Dungeons
`;
