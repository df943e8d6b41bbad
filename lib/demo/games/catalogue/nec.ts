/** PC Engine/TurboGrafx-16, in the form that `readCatalogue` describes. */
export const pcEngine = `
31j Bonk's Adventure
33j Bonk's Revenge
34j Bonk 3: Bonk's Big Adventure
26s Air Zonk
28s Blazing Lazers | Gunhed
29s Soldier Blade
27s Super Star Soldier
24s Final Soldier
25s R-Type
22s Galaga '90
23s Aero Blasters
26s Magical Chase
21s Parodius Da!
24s Salamander
20s Dragon Spirit
33q Neutopia
34q Neutopia II
29q Dungeon Explorer
31q Legendary Axe, The
28w Military Madness
21a Dragon's Curse
26h Splatterhouse
23h Devil's Crush
19p Bomberman
25p Bomberman '93
27p Bomberman '94
18b World Court Tennis
19b Power Golf
20r Victory Run
21r Moto Roader
17a Pac-Land
24a New Adventure Island
26a Parasol Stars: The Story of Bubble Bobble III
22a Keith Courage in Alpha Zones
23a Shockman
31f Street Fighter II': Champion Edition
19j Toilet Kids
18p Cratermaze
22g Ninja Spirit
21g Shinobi
`;

/** PC Engine CD/TurboGrafx-CD, in the form that `readCatalogue` describes. */
export const pcEngineCd = `
54q Ys Book I & II
47q Ys III: Wanderers from Ys
49q Ys IV: The Dawn of Ys
58h Castlevania: Rondo of Blood
34s Gate of Thunder
33s Lords of Thunder
29s Spriggan
31s Star Parodier
27s Super Air Zonk: Rockabilly-Paradise
26s Nexzr
41q Cosmic Fantasy 2
44q Dungeon Explorer II
36g Snatcher
43q Xak III: The Eternal Recurrence
45q Tengai Makyou II: Manjimaru
33g Cho Aniki
51l Tokimeki Memorial
28q Valis III
27q Valis II
24f Fatal Fury Special
`;

/** PC-FX, in the form that `readCatalogue` describes. */
export const pcFx = `
34f Battle Heat!
31s Chou Jinheiki Zeroigar
36q Der Langrisser FX
38q Last Imperial Prince
33l Graduation II: Neo Generation FX
29r Akazukin Chacha: Osawagase! Panic Race!
`;
