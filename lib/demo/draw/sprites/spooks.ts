import { readHalf, readSprite } from '../readSprite.ts';

/** A skull with something in its eyes. */
export const skull = readHalf(`
.....BBBBB
...BBBBBBB
..BBBBBBBB
.BBBBBBBBB
.BBBBBBBBB
.BBBBBBBBB
.BBkkkkBBB
.BkkkkkkBB
.BkkIAkkBB
.BkkAAkkBB
.BBkkkkBBk
..BBBBBBkk
..BBBBBBBB
...BBBBBBB
...BBkBBkB
...BBkBBkB
....BBBBBB
`);

/** A spirit with short arms and a wisp of a tail. */
export const spirit = readSprite(`
......MMMMMM........
....MMMMMMMMMM......
...MMMMMMMMMMMM.....
..MMMMMMMMMMMMMM....
..MMMMMMMMMMMMMM....
..MMkkMMMMkkMMMM....
..MMkwMMMMkwMMMM....
..MMkkMMMMkkMMMM....
..MMMMMMMMMMMMMM....
..MAAMMkkMMAAMMMM...
MMMMMMMkkMMMMMMMMM..
MMMMMMMMMMMMMMMMMMM.
.M.MMMMMMMMMMMM..MM.
...MMMMMMMMMMMM.....
...MMMMMMMMMMMMM....
...MMMMMMMMMMMMMM..M
....MMMMMMMMMMMMMMMM
......MMMMMMMMMMMMM.
.........MMMMMMMM...
`);

/** A bat with spread wings. */
export const bat = readHalf(`
.......M..
.......MM.
.......MM.
M......MMM
MM....MMMM
MMM..MMMMM
MMMMMMAAMM
MMMMMMAkMM
MMMMMMMMMM
MMmMMMMMMM
MmMMmMMkkk
MM.MMMMBkk
M...MMMMMM
.....MMMMM
......MMMM
.......MMM
........M.
`);

/** An eye on stalk-less wings of lid. */
export const eye = readHalf(`
.......MMM
....MMMMMM
..MMMMMMMM
.MMMMBBBBB
MMMBBBBBBB
MMBBBBTTTT
MBBBBTTTTT
MBBBTTTTkk
MBBBTTTkkk
MBBATTTkkw
MBBATTTkkk
MBBBTTTTkk
MBBBBTTTTT
MMBABBTTTT
MMMBBBBBBB
.MMMMBBBBB
..MMMMMMMM
....MMMMMM
......M..M
......M..M
`);

/** A gravestone in the grass. */
export const grave = readHalf(`
.....SSSSS
...SSSSSSS
..SSSSSSSS
..SSSSSSSS
..SSSSSSSk
..SSSSSkkk
..SSSSSkkk
..SSSSSSSk
..SSSSSSSk
..SSSSSSSk
..SSSSSSSS
..SSssssss
..SSSSSSSS
..SSSSSsss
..SSSSSSSS
.GSSGSSSSG
.GGSGGSGSG
GGGGGGGGGG
GGGGGGGGGG
`);

/** A pumpkin with a lamp in it. */
export const pumpkin = readHalf(`
........GG
.......GGG
....MMMGGG
..MMMMmMMM
.MMMMmMMMM
.MMMMmMMMM
MMMMmMMMMM
MMMIMmMMMM
MMIIImMMMM
MIIIIImMMM
MMMMMmMMMI
MMMMMmMMII
MMMMMMmMMM
MIMMMMmMMM
MIIIMMMIMI
.MIIIIIIII
.MMIIkIIII
..MMMMIIII
....MMMMMM
`);
