import { readHalf, readSprite } from '../readSprite.ts';

/** A horned helmet and a beard. */
export const viking = readHalf(`
B.........
BB........
BB........
BBB...SSSS
BBB.SSSSSS
.BBSSSSSSA
.BBSSSSSSA
..SSSSSSSA
..AAAAAAAA
..AAAAAAAA
...FFFFFFF
...FFkkFFF
...FFkkFFf
..MMFFFFFf
..MMMMFFMM
..MMMMMMMM
..MMMMMMkk
...MMMMMMM
....MMMMMM
......MMMM
`);

/** A carved mask. */
export const totem = readHalf(`
...A...AAA
..AA..AAAA
..AAAAAAAA
.MMMMMMMMM
.MMMMMMMMT
.MTTTTMMMT
.MTTTTTMMT
.MMMMMTTMM
.MkkkkMMMM
.MkyykMMMM
.MkkkkMMMM
.MMMMMMMTT
.MMMMMMTTT
.MBMMMMTTT
.MBBMMMMMM
..BBBkkkkk
..MMkBkBkB
..MMkkBkBk
...MMMMMMM
.....MMMMM
`);

/** A king's face with crown and beard. */
export const king = readHalf(`
Y....Y...Y
YY..YYY.YY
YYYYYYYYYY
YYYYYYYYYR
YYYRYYYYRR
YYYYYYYYYR
.MMMMMMMMM
.MFFFFFFFF
.FFFFFFFFF
.FFMMMFFFF
.FFFkkFFFF
FFFFkkFFFf
FFFFFFFFff
.FFFFFFFff
.MMFFMMMMM
.MMMMMMMMM
.MMMMMMkkk
..MMMMMMMM
...MMMMMMM
.....MMMMM
`);

/** A snowman with hat and scarf. */
export const snowman = readHalf(`
......MMMM
......MMMM
......MMMM
......AAAA
....MMMMMM
.....BBBBB
....BBBBBB
....BBkkBB
....BBkkBB
....BBBBBY
....BBBBBY
.....BkBBB
....TTTTTT
...TTTTTTT
..BBBBBBBB
.BBBBBBBBk
.BBBBBBBBB
BBBBBBBBBk
BBBBBBBBBB
.BBBBBBBBB
`);

/** A theatre's mask that laughs. */
export const mask = readHalf(`
MMM.......
MMMMMM.MMM
MMMMMMMMMM
MMMMMMMMMM
MMMkkkMMMM
MMkkkkkMMM
MMkMMMkMMM
MMMMMMMMMM
MAAMMMMMMM
MAAAMMMMMm
MMAMMMMMMm
MMMMMMMMmm
.MkkMMMMMM
.MkBkkkkkk
.MMkBBBBBB
..MkkBBBBB
..MMkkkkkk
...MMMkkkk
....MMMMMM
......MMMM
`);

/** The knight of a game of chess. */
export const chessKnight = readSprite(`
.......MM...........
......MMMM..........
.....MMMMMMM........
....MMMMMMMMMM......
...MMMMMMMMMMMM.....
..MMMkwMMMMMAMMM....
.MMMMkkMMMMMAAMM....
MMMMMMMMMMMMMAMMM...
MMMMMMMMMMMMMAAMM...
MkMMMMMMMMMMMMAMM...
MMMMMMMMMMMMMMAMM...
.MMMM..MMMMMMMMMM...
......MMMMMMMMMM....
.....MMMMMMMMMM.....
....MMMMMMMMMMM.....
....MMMMMMMMMMM.....
...TTTTTTTTTTTTT....
...MMMMMMMMMMMMM....
..TTTTTTTTTTTTTTT...
..TTTTTTTTTTTTTTT...
`);
