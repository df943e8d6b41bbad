/** Pokemon Mini, in the form that `readCatalogue` describes. */
export const pokemonMini = `
31p Pokémon Puzzle Collection
24m Pokémon Party mini
27b Pokémon Pinball mini
22c Pokémon Zany Cards
19r Pokémon Race mini
21q Pichu Bros. mini
18p Pokémon Tetris
`;

/** Famicom Disk System, in the form that `readCatalogue` describes. */
export const famicomDisk = `
36h Akumajou Dracula
29q Zelda no Densetsu: The Hyrule Fantasy
27g Metroid
24a Hikari Shinwa: Palutena no Kagami
41a Super Mario Bros. 2
23f Nazo no Murasame Jou
26j Bio Miracle Bokutte Upa
21s Falsion
22g Arumana no Kiseki
31l Famicom Tantei Club: Kieta Koukeisha
17b Volleyball
`;
