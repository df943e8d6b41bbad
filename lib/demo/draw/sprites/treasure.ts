import { readHalf, readSprite } from '../readSprite.ts';

/** A heart. */
export const heart = readHalf(`
...MMMM...
.MMMMMMM..
.MMHHMMMM.
MMHHMMMMMM
MMHMMMMMMM
MMHMMMMMMM
MMMMMMMMMM
MMMMMMMMMM
.MMMMMMMMM
.MMMMMMMMM
..MMMMMMMM
...MMMMMMM
....MMMMMM
.....MMMMM
......MMMM
.......MMM
........MM
.........M
`);

/** A cut stone. */
export const gem = readSprite(`
....44455555544.....
...4445555554433....
..444455555443333...
.44443555554333332..
44443333333333332222
33333333333322222222
.222223333333221111.
..2222333333322111..
..2222233333222111..
...22222333322111...
....222233322111....
.....2222332211.....
......22233211......
.......223211.......
........2321........
.........21.........
`);

/** A crown. */
export const crown = readHalf(`
.........T
T.......TT
TT......MM
MM.....MMM
MMM....MMM
MMMM..MMMM
MMMMM.MMMM
MMMMMMMMMM
MMMMMMMMMM
MMMMMMMMMM
MMMMMMMMAA
MMAAMMMMAA
MMAAMMMMMM
MMMMMMMMMM
HHHHHHHHHH
mmmmmmmmmm
`);

/** A key. */
export const key = readSprite(`
......MMMMMMMM
....MMMMMMMMMMMM
...MMMM......MMMM
...MMM..AAAA..MMM
...MMM..AIAA..MMM
...MMM..AAAA..MMM
...MMMM......MMMM
....MMMMMMMMMMMM
......MMMMMMMM
........MMMM
........MMMM
........MMMM
........MMMM
........MMMMMMM
........MMMMMMM
........MMMM
........MMMMMMM
........MMMMMMM
........MMMM
`);

/** A chest. */
export const chest = readHalf(`
...MMMMMMM
..MMMMMMMM
.SMMMMMMMM
.SMMMMMMMM
.SMMMMMMMM
.SMMMMMMMM
.SSSSSSSSA
.SSSSSSSAA
.kkkkkkkAA
.SMMMMMMAk
.SMMMMMMAk
.SMMMMMMMA
.SMmmmmmmm
.SMMMMMMMM
.SMMMMMMMM
.SSSSSSSSS
`);

/** A flask that bubbles. */
export const potion = readHalf(`
.......TTT
.......TTT
......SSSS
.......SSw
.......SSS
.......SMM
......SMMM
.....SMMMM
....SMMMMM
...SMMHMMM
..SMMHMMMM
..SMHMMMMM
..SMMMMMMM
..SMMMMMIM
..SMMMMMMM
..SMMIMMMM
...SMMMMMM
...SSMMMMM
....SSSSSS
`);
