import { readHalf, readSprite } from '../readSprite.ts';

/** A boxing glove. */
export const glove = readSprite(`
.......MMMMMMMM.....
.....MMMMMMMMMMMM...
....MMHHMMMMMMMMMM..
...MMHHMMMMMMMMMMMM.
...MHHMMMMMMMMMMMMM.
..MMHMMMMMMMMMMMMMM.
..MMMMMMMMMMMMMMMMM.
..MMMMMMMmmmmMMMMMM.
.MMMMMMmmMMMMmMMMMM.
MMMMMMmMMMMMMMMMMMM.
MMMMMMmMMHHMMMMMMM..
MMMMMMmMHHMMMMMMMM..
.MMMMMMmMMMMMMMMM...
..MMMMMMmMMMMMMMM...
...MMMMMMMMMMMMM....
.....BBBBBBBBBB.....
.....BkBkBkBkBB.....
.....BBBBBBBBBB.....
.....AAAAAAAAAA.....
.....AAAAAAAAAA.....
`);

/** A cup for the winner. */
export const trophy = readHalf(`
...MMMMMMM
MMMMMMMMMM
M..MHMMMMM
M..MHMMMMA
M..MHMMMAA
MM.MHMMMMA
.MMMMHMMMA
...MMHMMMM
....MMMMMM
.....MMMMM
.......MMM
........MM
........MM
........MM
.......MMM
.....TTTTT
....TTTTTT
....TTTTTT
`);

/** Two notes under one beam. */
export const notes = readSprite(`
......MMMMMMMMMMMMMM
......MMMMMMMMMMMMMM
......MMMMMMMMMMMMMM
......MMMMMMMMMMMMMM
......MMM........MMM
......MMM........MMM
......MMM........MMM
......MMM........MMM
......MMM........MMM
......MMM........MMM
......MMM........MMM
..MMMMMMM........MMM
.MMMMMMMM....MMMMMMM
MMHHMMMMM...MMMMMMMM
MMHMMMMMM..MMHHMMMMM
MMMMMMMM...MMHMMMMMM
.MMMMMM....MMMMMMMM.
...........MMMMMMM..
............MMMMM...
`);

/** A microphone. */
export const microphone = readSprite(`
...........SSSSSS...
.........SSSSSSSSSS.
.........SsSsSsSsSSS
........SsSsSsSsSsSS
........SSsSsSsSsSSS
........SsSsSsSsSsSS
........SSsSsSsSsSS.
........ASsSsSsSSSS.
.......MMAASSSSSSS..
......MMMMAAASSS....
.....MMMMMMAA.......
....MMMMHMM.........
...MMMMHMM..........
..MMMMHMM...........
.MMMMHMM............
MMMMHMM.............
TMMHMM..............
TTMMM...............
.TTM................
`);

/** A house with a lit window. */
export const house = readHalf(`
.........M
........MM
.......MMM
......MMMM
.....MMMMM
....MMMMMM
...MMMMMMM
..MMMMMMMM
.MMMMMMMMM
MMMMMMMMMM
..BBBBBBBB
..BIIIBBBB
..BIkIBBBB
..BIIIBBTT
..BBBBBTTT
..BBBBBTTT
..BBBBBTTT
..BBBBBTTk
..BBBBBTTT
`);

/** A door in a wall. */
export const door = readHalf(`
.....SSSSS
...SSSSSSS
..SSSMMMMM
.SSSMMMMMM
.SSMMMmMMM
SSMMMMmMMM
SSMMMMmMMM
SSMMMMmMMM
SSAAAAAAAA
SSMMMMmMMM
SSMMMMmMMM
SSMMMMmMMI
SSMMMMmMMI
SSMMMMmMMM
SSAAAAAAAA
SSMMMMmMMM
SSMMMMmMMM
SSMMMMmMMM
SSSSSSSSSS
`);

/** An ice cream cone with a cherry. */
export const iceCream = readHalf(`
........RR
........RR
.....MMMMM
....MMHHMM
...MMHMMMM
...MMMMMMM
..MMMMMMMM
..MMMMMMMM
.TTTTTTTTT
.TTTTTTTTT
..TT.TTT.T
....CcCcCc
....cCcCcC
.....cCcCc
.....CcCcC
......CcCc
......cCcC
.......cCc
........cC
........Cc
`);
