import { readHalf, readSprite } from '../readSprite.ts';

/** A doughnut with sprinkles. */
export const doughnut = readSprite(`
......MMMMMMMM......
....MMMMMMMMMMMM....
...MMMAMMMMMTMMMM...
..MMMMMMTMMMMMMMMM..
.MMTMMMMMMMMMMAMMMM.
.MMMMMMMMMMMMMMMMMM.
MMMMAMMMCCCCMMMTMMMM
MMMMMMMC....CMMMMMMM
MTMMMMC......CMMMMMM
MMMMMMC......CMAMMMM
MMMAMMC......CMMMMTM
CMMMMMMC....CMMMMMMC
CMMMTMMMCCCCMMMMMMMC
CCMMMMMMMMMMMTMMMMCC
.CCMMAMMMTMMMMMMMCC.
.CCCMMMMMMMMMMMMCCC.
..CCCCMMMMMMMMCCCC..
....CCCCCCCCCCCC....
......CCCCCCCC......
`);

/** A cup that steams. */
export const cup = readSprite(`
....w....w..........
.....w....w.........
.....w....w.........
....w....w..........
....................
.CCCCCCCCCCCCC......
MccccccccccccM......
MMMMMMMMMMMMMMMMM...
MMHMMMMMMMMMMMMMMM..
MMHMMMMMMMMMMM..MM..
MMHMMAAMMAAMMM..MM..
MMMMAAAAAAAAMM..MM..
MMMMMAAAAAAMMM.MMM..
MMMMMMAAAAMMMMMMM...
.MMMMMMAAMMMMMM.....
.MMMMMMMMMMMMM......
..MMMMMMMMMMM.......
BBBBBBBBBBBBBBB.....
.BBBBBBBBBBBBB......
`);

/** A slice of cake. */
export const cake = readSprite(`
............RR......
...........RRRR.....
......BBBBBRRRRBB...
...BBBBBBBBBRRBBBB..
.BBBBBBBBBBBBBBBBBB.
BBBBBBBBBBBBBBBBBBBB
MBMMBBMMMBBMMBBBMMBB
MMMMMMMMMMMMMMMMMMMM
MMMMMMMMMMMMMMMMMMMM
MMMMMMMMMMMMMMMMMMMM
AAAAAAAAAAAAAAAAAAAA
AAAAAAAAAAAAAAAAAAAA
MMMMMMMMMMMMMMMMMMMM
MMMMMMMMMMMMMMMMMMMM
MMMMMMMMMMMMMMMMMMMM
TTTTTTTTTTTTTTTTTTTT
.TTTTTTTTTTTTTTTTTT.
`);

/** A bolt of lightning. */
export const bolt = readSprite(`
.........MMMMMMMM...
........MMMMMMMM....
.......MMHHMMMM.....
......MMHHMMMM......
.....MMHHMMMM.......
....MMHHMMMM........
...MMHHMMMM.........
..MMHHMMMMMMMMM.....
.MMMMMMMMMMMMM......
.......MMMHMM.......
......MMMHMM........
.....MMMHMM.........
.....MMHMM..........
....MMHMM...........
....MMMM............
...MMMM.............
...MMM..............
..MMM...............
..MM................
`);

/** An anchor. */
export const anchor = readHalf(`
.......MMM
......MMMM
......MM..
......MM..
......MMMM
.......MMM
...AAAAMMM
...AAAAMMM
........MM
........MM
........MM
M.......MM
MM......MM
MMM.....MM
MMMM....MM
.MMM....MM
..MMM...MM
...MMMMMMM
....MMMMMM
......MMMM
`);

/** A compass. */
export const compass = readSprite(`
.......AAAAAA.......
.....AAAAAAAAAA.....
...AAABBBBBBBBAAA...
..AABBBBBkkBBBBBAA..
..ABBBBBBBBBBBRRBA..
.AABBBBBBBBBBRRBBAA.
.ABBBBBBBBBRRRRBBBA.
AABBBBBBBBRRRRBBBBAA
AABBBBBBBRRRRBBBBBAA
AABkBBBBMMkRRBBBkBAA
AABkBBBMMMkMBBBBkBAA
AABBBBBMMMMBBBBBBBAA
AABBBBMMMMBBBBBBBBAA
.ABBBMMMMBBBBBBBBBA.
.AABBMMBBBBBBBBBBAA.
..ABMMBBBBBBBBBBBA..
..AABBBBBkkBBBBBAA..
...AAABBBBBBBBAAA...
.....AAAAAAAAAA.....
.......AAAAAA.......
`);

/** A cassette. */
export const cassette = readHalf(`
MMMMMMMMMM
MkMMMMMMMM
MMBBBBBBBB
MMBBBBBBBB
MMBkkkkkkk
MMBBBBBBBB
MMAAAAAAAA
MMAAkkkAAk
MMAkBBBkkk
MMAkBkBkkC
MMAkBBBkkk
MMAAkkkAAk
MMAAAAAAAA
MMMMMMMMMM
MkMMmmmmmm
MMMmMMkMMM
`);
