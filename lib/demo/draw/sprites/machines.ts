import { readHalf, readSprite } from '../readSprite.ts';

/** A robot's head with an aerial. */
export const robot = readHalf(`
.........A
.........S
....MMMMMM
..MMMMMMMM
..MMBBBBBB
.MMBBBBBBB
.MMBBBBBBB
AMMBkkkkkB
AMMBkIIkkB
AMMBkIIkkB
AMMBkkkkkB
.MMBBBBBBB
.MMBBBBBBB
..MBBSSSSS
..MBBSkSkS
..MMBSSSSS
..MMMMMMMM
....MMMMMM
..TTTTTTTT
.TTTTTTTTT
`);

/** A robot with one visor. */
export const visor = readHalf(`
A.........
AA..MMMMMM
.AMMMMMMMM
..MMMMMMMM
.MMMMMMMMA
.MMMMMMMMA
MMMMMMMMMA
MMkkkkkkkk
MkkkTTTTTT
MkkTTTTwwT
MkkkTTTTTT
MMkkkkkkkk
MMMMMMMMMM
.MMMMMMMMM
.MMSSSMMMM
..MSSSSMkk
...MSSSMMM
....MMMMkk
......MMMM
`);

/** A tank. */
export const tank = readSprite(`
.......AA...........
.......MMMMM........
......MMMMMMM.......
.....MMMMMMMMSSSSSSS
.....MMTTMMMMSSSSSSS
.....MMTTMMMM.......
..MMMMMMMMMMMMMM....
.MMMMMMMMMMMMMMMM...
MMMMMMMMMMMMMMMMMM..
MMMMMMMMMMMMMMMMMMM.
kkkkkkkkkkkkkkkkkkk.
kSSkkSSkkSSkkSSkkSk.
kSSkkSSkkSSkkSSkkSk.
.kkkkkkkkkkkkkkkkk..
..kkkkkkkkkkkkkkk...
`);

/** A submarine. */
export const submarine = readSprite(`
..........SSSS......
..........S..B......
..........S.........
........MMMM........
.......MMMMMM.......
.S.....MMMMMM.......
SS..MMMMMMMMMMMMMM..
SS.MMMMMMMMMMMMMMMM.
SSMMMMAAMMAAMMAAMMMM
SSMMMAkwAAkwAAkwAMMM
SSMMMMAAMMAAMMAAMMMM
SS.MMMMMMMMMMMMMMMM.
SS..TTTTTTTTTTTTTT..
.S....TTTTTTTTTT....
`);

/** A sailing ship. */
export const sailingShip = readSprite(`
.........CRRRR......
.........CRRRRR.....
.........CRRR.......
......BB.C..........
.....BBB.CBBBB......
....BBBB.CBBBBB.....
...BBBBB.CBBBBBB....
...BBBBB.CBBAABBB...
..BBBBBB.CBAAAABB...
..BBBBBB.CBBAABBBB..
.BBBBBBB.CBBBBBBBB..
.BBBBBBB.CBBBBBBBB..
.........C..........
MMMMMMMMMMMMMMMMMMMM
.MMMMMMMMMMMMMMMMMM.
.MMYMMYMMYMMYMMYMM..
..MMMMMMMMMMMMMMMM..
...MMMMMMMMMMMMMM...
`);
