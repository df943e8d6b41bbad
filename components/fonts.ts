import localFont from 'next/font/local';

/*
 * Self-hosted fonts. Latin files are preloaded; the others have a unicode-range and load only when a
 * page needs such letters. e2e/fonts/makePageFonts.ts makes the subsets in fonts/. Each file is a
 * family of its own, and base.css stacks them. Next reads these calls at build time: every argument
 * has to be a literal.
 */
const jersey10 = localFont({
  src: './fonts/jersey-10-latin-400-normal.woff2',
  variable: '--jersey-10',
  weight: '400',
  adjustFontFallback: false,
});

const jersey15 = localFont({
  src: './fonts/jersey-15-latin-400-normal.woff2',
  variable: '--jersey-15',
  weight: '400',
  adjustFontFallback: false,
});

const fira = localFont({
  src: [
    {
      path: './fonts/fira-sans-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: './fonts/fira-sans-latin-500-normal.woff2',
      weight: '500',
    },
    {
      path: './fonts/fira-sans-latin-600-normal.woff2',
      weight: '600',
    },
  ],
  variable: '--fira',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

const jersey10Ext = localFont({
  src: '../node_modules/@fontsource/jersey-10/files/jersey-10-latin-ext-400-normal.woff2',
  variable: '--jersey-10-ext',
  weight: '400',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA,U+1E00-1E9F' }],
});

const jersey15Ext = localFont({
  src: '../node_modules/@fontsource/jersey-15/files/jersey-15-latin-ext-400-normal.woff2',
  variable: '--jersey-15-ext',
  weight: '400',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA,U+1E00-1E9F' }],
});

const firaExt = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/fira-sans/files/fira-sans-latin-ext-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/fira-sans/files/fira-sans-latin-ext-500-normal.woff2',
      weight: '500',
    },
  ],
  variable: '--fira-ext',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

const firaCyrillic = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/fira-sans/files/fira-sans-cyrillic-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/fira-sans/files/fira-sans-cyrillic-500-normal.woff2',
      weight: '500',
    },
  ],
  variable: '--fira-cyrillic',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' },
  ],
});

const firaGreek = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/fira-sans/files/fira-sans-greek-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/fira-sans/files/fira-sans-greek-500-normal.woff2',
      weight: '500',
    },
  ],
  variable: '--fira-greek',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
    },
  ],
});

const firaVietnamese = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/fira-sans/files/fira-sans-vietnamese-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/fira-sans/files/fira-sans-vietnamese-500-normal.woff2',
      weight: '500',
    },
  ],
  variable: '--fira-vietnamese',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    },
  ],
});

/** Classes that define all fonts, for `<html>`. */
export const fonts = [
  jersey10,
  jersey15,
  fira,
  jersey10Ext,
  jersey15Ext,
  firaExt,
  firaCyrillic,
  firaGreek,
  firaVietnamese,
]
  .map((face) => face.variable)
  .join(' ');
