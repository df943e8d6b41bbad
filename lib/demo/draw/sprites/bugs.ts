import { readHalf, readSprite } from '../readSprite.ts';

/** A butterfly. */
export const butterfly = readHalf(`
......k...
.......k..
..MMM...k.
.MMMMMM.kk
MMMAAMMMkk
MMAAAAMMMk
MMAIAAAMMk
MMAAAAAMMk
.MMAAAMMMk
..MMMMMMMk
....MMMMMk
...TTTTTMk
..TTTTTTTk
..TTAATTTk
..TTAATTTk
..TTTTTT.k
...TTTT..k
....TT....
`);

/** A snail. */
export const snail = readSprite(`
..T....T............
..T....T....AAAAA...
..TT..TT..AAAAAAAAA.
...T..T..AAAMMMMAAA.
..TTTTT..AAMMMMMMAAA
.TTTTTTT.AAMMAAMMMAA
.TTkTTkT.AMMAAAAMMAA
.TTkTTkT.AMMAMMAMMAA
.TTTTTTT.AMMAMMAMMAA
.TTkkkTT.AAMMMAAMMAA
..TTTTTT.AAAMMMMMAAA
...TTTTTTTAAAAAAAAA.
...TTTTTTTTAAAAAAATT
....TTTTTTTTTTTTTTTT
.....TTTTTTTTTTTTTT.
`);

/** A spider on its thread. */
export const spider = readHalf(`
.........w
.........w
..MM.....w
.MM.M....w
.M..MM...w
MM...MMMMM
M....MMMMM
..MMMMMMAM
.MM.MMMMAA
MM..MMMMMA
M.MMMMMMMM
.MM.MMMMMM
MM..MMkkMM
M..MMMkwMM
..MM.MMMMM
..M...MMBM
..M....MBM
`);
