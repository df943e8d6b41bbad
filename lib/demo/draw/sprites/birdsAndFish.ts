import { readHalf, readSprite } from '../readSprite.ts';

/** An owl on its two feet. */
export const owl = readHalf(`
M.........
MMM...MMMM
.MMMMMMMMM
.MMMMMMMMM
MMBBBBBMMM
MBBBBBBBMM
MBBkkkBBBM
MBBkwkBBBA
MBBkkkBBBA
MBBBBBBBMA
MMBBBBBMMA
MMMMMMMMMM
MmMMTTTTTT
MmMTTtTTtT
MmMTTTTTTT
MmMTtTTtTT
.MMTTTTTTT
..MMTTTTTT
...MMMMMMM
....AA.AA.
`);

/** A penguin with a scarf. */
export const penguin = readHalf(`
.....MMMMM
...MMMMMMM
...MMMMMMM
..MMBBBMMM
..MBBkBBMM
..MBBkBBBA
..MBBBBBAA
..MMBBBBBA
..MMBBBBBB
.MMMTTTTTT
MMMMTTTTTT
MMMBBBBBBB
MMMBBBBBBB
MM.BBBBBBB
M..MBBBBBB
...MBBBBBB
...MMBBBBB
....MMMMMM
...AAAAA..
`);

/** A striped fish that swims to the right. */
export const fish = readSprite(`
.........AAAA.......
........AAAAAA......
MM.....MMMMMMMMM....
MMM..MMMMMTTMMMMMM..
MMMMMMMMTTMMMMMMwwM.
.MMMMMMMTTMMMMMMwkMM
.MMMMMMTTMMMAMMMMMMM
.AAMMMMTTMMAAMMMMMMk
AAAMMMMMTTMAAAMMMMM.
AAA.MMMMTTMMAAMMMM..
AA...MMMMMTTMMMMM...
.......MMMMMMMM.....
........AAAA........
.........AA.........
`);

/** A crab with its claws up. */
export const crab = readHalf(`
..MM......
.MM..M....
.MM.MM....
.MMMMM....
..MMM..BB.
...M...Bk.
...MM...M.
....MM..M.
....MMMMMM
...MMMMMMM
..MMMHMMMM
..MMHMMMMM
..MMMMMMMk
M.MMMMMMMM
.MMMMMMMMM
...MMMMMMM
.MM..MMMMM
M...M.....
...M......
`);

/** An octopus. */
export const octopus = readHalf(`
.....MMMMM
...MMMMMMM
..MMMMMMMM
..MMHHMMMM
.MMHHMMMMM
.MMHMMMMMM
.MMMMMMMMM
.MMMMkkMMM
.MMMMkwMMM
.MMMMkkMMM
.MMAMMMMMk
..MAAMMMMk
..MMMMMMMM
...MMMMMMM
M..MMMMMMM
MM.MM.MMMM
.MMMM.MM.M
MM.MMMMM.M
M..MM.MM.M
..MM..M..M
`);

/** A whale that blows. */
export const whale = readSprite(`
......w.w.w.........
.....w..w..w........
........w...........
.....MMMMMMMM.......
...MMMMMMMMMMMM...MM
..MMHHMMMMMMMMMM..MM
.MMHHMMMMMMMMMMMMMM.
.MHHMMMMMMMMMMMMMMM.
MMMMMMMMMMMMMMMMMM..
MMMkkMMMMMMMMMMMM...
MMMkwMMMMMMMMMMMM...
MMMMMMMMMMMMMMMM....
BBBBBMMMMMMMMMMM....
BBbBBBBBBMMAAMM.....
.BBBbBBbBBMAAA......
..BBBBBBBBBBA.......
....BBBBBBB.........
`);

/** A duck on the water. */
export const duck = readSprite(`
...MMMMM............
..MMMMMMM...........
.MMMMMMMMM..........
.MMMkMMMMM..........
AMMMMMMMMM.......M..
AAAMMMMMM......MMM..
AAAMMMMMM....MMMMM..
..MMMMMMMMMMMMMMMM..
.MMMMMMMMMMMMMMMM...
MMMMMMTTTTTTMMMMM...
MMMMMTTTTTTTTMMMM...
MMMMMTTTTTTTMMMM....
MMMMMMTTTTTMMMMM....
.MMMMMMMMMMMMMM.....
...MMMMMMMMMMM......
`);
