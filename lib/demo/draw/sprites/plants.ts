import { readHalf, readSprite } from '../readSprite.ts';

/** A toadstool with gills and grass. */
export const toadstool = readHalf(`
.......MMM
.....MMMMM
....MMMAAM
...MMMMAAM
..MMMMMMMM
.MMAAMMMMM
.MMAAMMMMA
MMMMMMMMMA
MMMMMMMMMM
mmBBmmBBmm
...bbBBBBB
....BBBBBB
....BBBBBB
....BBBBBB
...BBBBBBB
..GBBBBBBB
.GGGBBGBBB
GGGGGGGGGG
`);

/** A cactus with a flower, in a pot. */
export const cactus = readSprite(`
.......AAA..........
......AAIAA.........
.......AAA..........
......MMMMMM....A...
......MMHMmM...AIA..
..MM..MMHMmM....MM..
.MMMM.MMHMmM...MMMM.
.MHMM.MMHMmM...MHMM.
.MHMM.MMHMmM..MMHMM.
.MHMMMMMHMmMMMMMMM..
.MMMMMMMHMmMMMMMM...
..MMMMMMHMmM........
......MMHMmM........
......MMHMmM........
....CCCCCCCCCC......
....CCCCCCCCCC......
.....CCCCCCCC.......
.....CCCCCCCC.......
......CCCCCC........
`);

/** A flower with a face-less, friendly head. */
export const flower = readHalf(`
......MMMM
.....MMMMM
.MMM.MMMMM
MMMMMMMMMM
MMMMMMAAAA
MMMMMAAAAA
.MMMAAAIAA
.MMMAAIAAA
MMMMMAAAAA
MMMMMMAAAA
MMMMMMMMMM
.MMM.MMMMM
.....MMMMM
......MMGG
........GG
..GGG...GG
.GGGGGG.GG
...GGGGGGG
.....GGGGG
........GG
`);

/** An apple with a leaf. */
export const apple = readSprite(`
.........kk.GGG.....
..........kGGGG.....
....MMMM.kkGMMMM....
..MMMMMMMkMMMMMMMM..
.MMHHMMMMMMMMMMMMMM.
.MHHMMMMMMMMMMMMMMM.
MMHHMMMMMMMMMMMMMMMM
MMHMMMMMMMMMMMMMMMMM
MMHMMMMMMMMMMMMMMMMM
MMMMMMMMMMMMMMMMMMMM
MMMMMMMMMMMMMMMMMMMM
MMMMMMMMMMMMMMMMMMM.
.MMMMMMMMMMMMMMMMMM.
.MMMMMMMMMMMMMMMMM..
..MMMMMMMMMMMMMMMM..
...MMMMMMMMMMMMMM...
....MMMMMMMMMMMM....
......MMM..MMM......
`);

/** A pair of cherries. */
export const cherries = readSprite(`
............GGGGGG..
..........GGGGGGGG..
.........cGGGGGG....
........c.cGG.......
.......c...c........
......c.....c.......
.....c.......c......
.....c........c.....
...MMcMM......c.....
..MMMMMMMM..MMcMM...
.MMHHMMMMM.MMMMMMMM.
.MHHMMMMMMMMHHMMMMM.
.MHMMMMMMMMHHMMMMMMM
.MMMMMMMMMMHMMMMMMMM
.MMMMMMMM.MMMMMMMMMM
..MMMMMMM.MMMMMMMMMM
....MMMM...MMMMMMMM.
............MMMMMM..
`);
