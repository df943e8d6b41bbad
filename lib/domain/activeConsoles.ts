/** One system per line, by id: `ID SHORTNAME`. */
const TABLE = `
1 MD
2 N64
3 SNES
4 GB
5 GBA
6 GBC
7 NES
8 PCE
9 SCD
10 32X
11 SMS
12 PS1
13 Lynx
14 NGP
15 GG
16 GC
17 JAG
18 DS
19 Wii
21 PS2
23 MO2
24 MINI
25 2600
27 ARC
28 VB
29 MSX
33 SG1K
37 CPC
38 A2
39 SAT
40 DC
41 PSP
43 3DO
44 CV
45 INTV
46 VECT
47 80/88
49 PC-FX
51 7800
53 WS
56 NGCD
57 CHF
63 WSV
69 DUCK
71 ARD
72 WASM4
73 A2001
74 VC4000
75 ELEK
76 PCCD
77 JCD
78 DSi
80 UZE
81 FDS
102 EXE
`;

/**
 * The systems with achievement sets, by ConsoleID, with RetroAchievements' short names; not hubs and
 * events. Source: `API_GetConsoleIDs.php?a=1&g=1`, with the short names of RAWeb's
 * `config/systems.php`. A new system that is missing here is shown too, but not counted in "of all".
 */
export const ACTIVE_CONSOLES: ReadonlyMap<number, string> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const space = line.indexOf(' ');
      return [Number(line.slice(0, space)), line.slice(space + 1)];
    }),
);

const MAX_LENGTH = 4;

/**
 * A system's short name: RetroAchievements' own, else the initials of several words (`Hyper Console 9`
 * is HC9) or the beginning of a single one.
 * @param name the system's full name
 */
export function shortConsole(id: number, name: string): string {
  const known = ACTIVE_CONSOLES.get(id);
  if (known !== undefined) return known;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words.length > 1 ? words.map((word) => [...word][0]) : [...(words[0] ?? '?')];
  return initials.slice(0, MAX_LENGTH).join('').toUpperCase();
}
