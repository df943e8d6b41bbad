/** A console as `API_GetConsoleIDs.php` knows it. */
export interface Console {
  readonly id: number;
  readonly name: string;
  /** File name of its picture, without `.png`. */
  readonly icon: string;
  readonly active: boolean;
}

/**
 * The starting values of RAWeb's `config/systems.php`: id, icon, name; `-` before the icon where
 * the console is not active.
 */
const table = `
1 md Genesis/Mega Drive
2 n64 Nintendo 64
3 snes SNES/Super Famicom
4 gb Game Boy
5 gba Game Boy Advance
6 gbc Game Boy Color
7 nes NES/Famicom
8 pce PC Engine/TurboGrafx-16
9 scd Sega CD
10 32x 32X
11 sms Master System
12 ps1 PlayStation
13 lynx Atari Lynx
14 ngp Neo Geo Pocket
15 gg Game Gear
16 gc GameCube
17 jag Atari Jaguar
18 ds Nintendo DS
19 -wii Wii
20 -wiiu Wii U
21 ps2 PlayStation 2
22 -xbox Xbox
23 mo2 Magnavox Odyssey 2
24 mini Pokemon Mini
25 2600 Atari 2600
26 -dos DOS
27 arc Arcade
28 vb Virtual Boy
29 msx MSX
30 -c64 Commodore 64
31 -zx81 ZX81
32 -oric Oric
33 sg1k SG-1000
34 -vic-20 VIC-20
35 -amiga Amiga
36 -ast Atari ST
37 cpc Amstrad CPC
38 a2 Apple II
39 sat Saturn
40 dc Dreamcast
41 psp PlayStation Portable
42 -cd-i Philips CD-i
43 3do 3DO Interactive Multiplayer
44 cv ColecoVision
45 intv Intellivision
46 vect Vectrex
47 8088 PC-8000/8800
48 -9800 PC-9800
49 pc-fx PC-FX
50 -5200 Atari 5200
51 7800 Atari 7800
52 -x68k Sharp X68000
53 ws WonderSwan
54 -ecv Cassette Vision
55 -escv Super Cassette Vision
56 ngcd Neo Geo CD
57 chf Fairchild Channel F
58 -fm-towns FM Towns
59 -zxs ZX Spectrum
60 -g&w Game & Watch
61 -n-gage Nokia N-Gage
62 -3ds Nintendo 3DS
63 wsv Watara Supervision
64 -x1 Sharp X1
65 -tic-80 TIC-80
66 -to8 Thomson TO8
67 -pc-6000 PC-6000
68 -pico Sega Pico
69 duck Mega Duck
70 -zeebo Zeebo
71 ard Arduboy
72 wasm4 WASM-4
73 a2001 Arcadia 2001
74 vc4000 Interton VC 4000
75 elek Elektor TV Games Computer
76 pccd PC Engine CD/TurboGrafx-CD
77 jcd Atari Jaguar CD
78 dsi Nintendo DSi
79 -ti-83 TI-83
80 uze Uzebox
81 fds Famicom Disk System
100 -hubs Hubs
101 events Events
102 exe Standalone
`;

/** Every console, by id. */
export const consoles: readonly Console[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', icon = '', ...name] = line.split(' ');
    return {
      id: Number(id),
      name: name.join(' '),
      icon: icon.replace(/^-/, ''),
      active: !icon.startsWith('-'),
    };
  });

const namesById = new Map(consoles.map((console) => [console.id, console.name]));

/**
 * A console's name.
 *
 * @throws RangeError for an id that is not in the table.
 */
export function consoleName(id: number): string {
  const name = namesById.get(id);
  if (name === undefined) throw new RangeError(`no console ${id}`);
  return name;
}
