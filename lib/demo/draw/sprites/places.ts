import { readHalf, readSprite } from '../readSprite.ts';

/** A lighthouse. */
export const lighthouse = readHalf(`
.........R
.......RRR
.....RRRRR
......kyyy
......kyyy
......kyyy
....SSSSSS
......BBBB
......BBBB
......MMMM
.....MMMMM
.....MMMMM
.....BBBBB
.....BBBBB
....BBBBBB
....MMMMMM
....MMMMMM
....MMMMkk
...BBBBBkk
.CCCCCCCCC
`);

/** A hot-air balloon. */
export const balloon = readHalf(`
......MMTT
....MMMMTT
...MMMAMTT
..MMMAAMTT
..MMMAAMTT
.MMMAAMMTT
.MMMAAMMTT
.MMMAAMMTT
.MMMAAMMTT
..MMAAMMTT
..MMMAAMTT
...MMMAMTT
....MMAMMT
.....MMMMT
......k..k
......k..k
.......k.k
.......CCC
.......cCc
.......CCC
`);

/** A tent beside nothing but night. */
export const tent = readHalf(`
.........M
.........M
........MM
.......MMM
.......MMA
......MMAA
......MMAk
.....MMAAk
.....MMAkk
....MMAAkk
....MMAkky
...MMAAkky
...MMAkkyy
..MMAAkkyy
..MMAkkyyy
.MMAAkkyyy
.MMAkkyyyy
MMAAkkyyyy
`);

/** A fire in camp. */
export const campfire = readHalf(`
.........R
.......R.R
.......RRR
......RRRR
......RRRR
....R.RRRY
....RRRRYY
....RRRYYY
...RRRRYYY
...RRRYYyy
...RRYYYyy
...RRYYyyy
....RYYyyy
....RRYYyy
.....RRYYY
..CC..CCCC
.CCCCCCCCC
..CCCCCCCC
.CCCC.CCCC
.CC.....CC
`);

/** A windmill. */
export const windmill = readSprite(`
.BB..............BB.
.BBB............BBB.
..BBB..........BBB..
...BBB........BBB...
....BBB......BBB....
.....BBBMMMMBBB.....
......BBBMMBBB......
.......BBBBBB.......
......MMBkkBMM......
......MMBkkBMM......
......MBBBBBBM......
.....MBBBMMBBBM.....
.....BBBTTTTBBB.....
....BBBTTTTTTBBB....
...BBBTTTYYTTTBBB...
..BBB.TTTYYTTT.BBB..
.BBB.TTTTTTTTTT.BBB.
.BB..TTTTkkTTTT..BB.
.....TTTTkkTTTT.....
.....TTTTkkTTTT.....
`);

/** A steam engine. */
export const train = readSprite(`
..BB................
.BBBB....BB.........
..BBBB..BBB.........
......kkk...........
......kAk....YYYYYYY
.......k.....MMMMMMM
......kkk.YY.MkkkkMM
.....MMMMMMMMMkyykMM
....MMMMMMMMMMkyykMM
...YMMMMMMMMMMMMMMMM
..YyMMMMAMMMAMMMMMMM
...YMMMMAMMMAMMTTTMM
....MMMMMMMMMMMTTTMM
..RRRRRRRRRRRRRRRRRR
.RRR.kkkk..kkkkkkkkk
RRRRkkSSkkkkSSkkSSkk
RRRRkSkkSkkSkkSkkkSk
...SSSSSSSSSSSSSSSSS
....kSkkSkkSkkSkkkSk
....kkSSkkkkSSkkSSkk
`);

/** A stepped pyramid. */
export const pyramid = readHalf(`
.......TTT
......TTTT
......TTkk
......TTkk
....4444TT
....3333tt
....2222TT
..444444tt
..333333TT
..222222tt
.4444444TT
.3333333tt
.2222222TT
44444444tt
33333333TT
22222222tt
`);
