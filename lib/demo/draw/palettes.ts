/** Five shades of a material, dark to light; the hue shifts with the brightness. */
export type Ramp = readonly [number, number, number, number, number];

/** Every ramp of the demo. */
export const ramps = {
  crimson: [0x4a0f2b, 0x8a1538, 0xc9283e, 0xf0525f, 0xff9c8f],
  ember: [0x4d1a14, 0x96321a, 0xd95a1f, 0xf78f3b, 0xffc878],
  amber: [0x5a2f10, 0xa85c14, 0xe39a1e, 0xfcc93f, 0xfff0a0],
  lemon: [0x5f4a0c, 0xa8890f, 0xe2c522, 0xfaea5a, 0xfffac0],
  moss: [0x1f3317, 0x3c5c1e, 0x6b8f2c, 0xa6c344, 0xdcea8f],
  leaf: [0x0f3a2a, 0x17663a, 0x2f9a45, 0x6dcb5a, 0xb8f08a],
  jade: [0x0b3b3c, 0x0f6a60, 0x18a085, 0x4fd3a8, 0xa9f5d3],
  lagoon: [0x0c2f4a, 0x12587a, 0x1c8fb0, 0x4cc8db, 0xa8f2f0],
  sky: [0x16306b, 0x2259a8, 0x3a8fe0, 0x74c0fa, 0xc3ecff],
  royal: [0x161a5e, 0x2733a0, 0x4a5be0, 0x838ffa, 0xc4ccff],
  violet: [0x2a1458, 0x52259a, 0x8447d6, 0xb684f5, 0xe3ccff],
  orchid: [0x43104f, 0x86218a, 0xc545b9, 0xee84d8, 0xffc9f0],
  rose: [0x4f0f35, 0x9c1f59, 0xde4583, 0xfb86ad, 0xffc6d6],
  clay: [0x3a1d18, 0x6e3b2a, 0xa86546, 0xd99a6c, 0xf5cfa2],
  skin: [0x5a2e2a, 0xa85f4a, 0xe09a6f, 0xf7c79a, 0xffe6c8],
  sand: [0x4b3a25, 0x85683c, 0xc29e5c, 0xe8cb8a, 0xfbeec4],
  slate: [0x1a2230, 0x38465c, 0x63748f, 0x9aabc2, 0xd5e0ec],
  bone: [0x574c5c, 0x9a8e99, 0xd6ccc6, 0xf0e9de, 0xfffaf0],
  coal: [0x101018, 0x23232f, 0x3d3d4d, 0x626274, 0x9b9bac],
} as const satisfies Record<string, Ramp>;

/** The outline of everything. */
export const ink = 0x15121f;

/** The colours of one picture. */
export interface Palette {
  readonly main: Ramp;
  readonly accent: Ramp;
  readonly third: Ramp;
  /** What lies behind. */
  readonly back: Ramp;
  /** Whether the back is taken from the dark end of its ramp. */
  readonly night: boolean;
}

/** Main, accent, third, back; `-` before the back for its dark end. */
const combinations = `
crimson amber bone sky
crimson lemon slate -royal
crimson bone amber jade
ember lemon bone -violet
ember sky amber lagoon
ember amber crimson -coal
amber crimson ember -royal
amber rose bone lagoon
amber jade ember -crimson
lemon crimson ember sky
lemon violet orchid -jade
lemon royal sky ember
moss amber clay sand
moss crimson lemon -violet
leaf amber bone rose
leaf crimson lemon -royal
leaf lemon clay sky
jade lemon ember -orchid
jade rose bone amber
jade amber royal -slate
lagoon ember lemon sand
lagoon amber rose -violet
lagoon orchid bone lemon
sky amber crimson ember
sky lemon rose -royal
sky bone amber leaf
royal amber crimson lemon
royal lagoon lemon -orchid
royal rose bone amber
violet lemon jade leaf
violet amber orchid -lagoon
violet ember lemon rose
orchid lemon sky -violet
orchid jade amber sky
rose lemon violet jade
rose sky bone -royal
rose amber crimson sand
clay amber leaf sky
clay lemon jade -moss
sand crimson royal lagoon
sand ember clay -violet
slate crimson amber sky
slate lemon ember -crimson
slate jade rose amber
bone crimson amber -lagoon
bone orchid royal -ember
bone rose leaf -royal
coal amber crimson leaf
coal lemon orchid rose
coal sky lemon ember
`;

/**
 * A ramp by its name.
 *
 * @throws RangeError for a name that no ramp has.
 */
export function rampOf(name: string): Ramp {
  const found = Object.entries(ramps).find(([each]) => each === name);
  if (!found) throw new RangeError(`no ramp ${name}`);
  return found[1];
}

/** Palettes that look well, as many of each hue before as behind. */
export const palettes: readonly Palette[] = combinations
  .trim()
  .split('\n')
  .map((line) => {
    const [main = '', accent = '', third = '', back = ''] = line.split(' ');
    return {
      main: rampOf(main),
      accent: rampOf(accent),
      third: rampOf(third),
      back: rampOf(back.replace('-', '')),
      night: back.startsWith('-'),
    };
  });
