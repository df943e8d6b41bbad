import { readHalf, readSprite } from '../readSprite.ts';

/** A car from the front. */
export const carFront = readHalf(`
....MMMMMM
...MSSSSSS
..MSwwSSSS
..MSwSSSSS
.MMSSSSSSS
MMMMMMMMMM
MMMMMMMMTT
MIIMMMMMTT
MIIIMkkkkk
MIIMMkSkSk
MMMMMkkkkk
MMMMMMMMMM
MMMMMMMBBB
sssssssBBB
kkkkssssss
kkkk......
kkkk......
`);

/** A racing car from above. */
export const racer = readHalf(`
.........M
....AAAAAM
....AAAAMM
.SSS...MMM
.SSS..MMMM
.SSSssMMMM
.SSS..MMMM
......MMTT
.....MMMTT
....MMMMMM
....MMMMkk
....MMMMkB
....MMMMkB
.SSSMMMMkk
SSSSMMMMMM
SSSSssMMTT
SSSSssMMTT
SSSS..MMTT
..AAAAAAAA
..AAAAAAAA
`);

/** A car from the side. */
export const carSide = readSprite(`
......MMMMMMM.......
.....MSSMSSSMM......
....MSwSMSSSSMM.....
...MSwSSMSSSSSMM....
.MMMMMMMMMMMMMMMMMM.
MMMMMMMMMMMMMMMMMMMI
MTTTTTTTTTTTTTTTTTMI
MMMkkkMMMMMMMMkkkMMM
AMkkkkkMMMMMMkkkkkMM
..kkSkk......kkSkk..
..kkkkk......kkkkk..
...kkk........kkk...
`);

/** A rider's helmet. */
export const riderHelmet = readSprite(`
......MMMMMMMM......
....MMMMMMMMMMMM....
...MMHHMMTTTMMMMM...
..MMHHMMMTTTMMMMMM..
.MMHHMMMMTTTMMMMMMM.
.MMHMMMMMTTTMMMMMMM.
MMMMMMMAAAAAAAAAAAAM
MMMMMMAASSSSSSSSSSSA
MMMMMMASSSwwSSSSSSSA
MMMMMMASSwwSSSSSwSSA
MMMMMMASSSSSSSSwwSSA
MMMMMMAASSSSSSSSSSSA
MMMMMMMAAAAAAAAAAAAM
MMMMMMMMMMMMMMMMMMMM
MMMMMMMMTTTMMkMkMkM.
.MMMMMMMTTTMMkMkMkM.
.MMMMMMMMTTMMMMMMM..
..kMMMMMMTTMMMMMk...
...kkkkkkkkkkkkk....
`);

/** A plane that comes right at you. */
export const biplane = readHalf(`
..........
.........M
.........M
........MM
.......TTM
......MTTT
.....MMSSS
.....MMSwS
.....MMSSS
MMMMMMMMMM
MMMMMMMMAA
AAMMMMMAAA
....MMMAAk
....MMMAkk
...C.MMAAk
...CC.MMAA
...kk..MMM
...kk.....
...kk.....
`);

/** A flying saucer. */
export const saucer = readHalf(`
.......SSS
.....SSSSS
....SwwSSS
....SwSSTT
....SSSTkT
....SSSTTT
..MMMMMMMM
.MMMMMMMMM
MMMIMMMIMM
MMMMMMMMMM
.MMMMMMMMM
...mmmmmmm
......AAAA
.....AAIII
.....AIIII
....AAIIII
....AIIIII
`);

/** A rocket. */
export const rocket = readHalf(`
.........T
........TT
.......TTT
......TTTT
......MMMM
.....MMMMM
.....MMMBB
.....MMBkk
.....MMBkw
.....MMMBB
.....MMMMM
.....MMMMM
...TTMMMMM
..TTTMMMMM
.TTTTMMMMM
.TTTTTTTTT
.TT...SSSS
.T....YYyy
.......Yyy
........YY
`);
