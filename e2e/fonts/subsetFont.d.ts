declare module 'subset-font' {
  /** Makes a font with less in it, by HarfBuzz. Letters that the font has not are left out. */
  export default function subsetFont(
    font: Buffer,
    letters: string | undefined,
    options: {
      targetFormat: 'woff' | 'woff2';
      keepFeatures?: string[];
      /** Records of the name table that stay beside those which always do. */
      preserveNameIds?: number[];
      noHinting?: boolean;
      /** Takes no letters, and leaves out none. */
      keepAllGlyphs?: boolean;
    },
  ): Promise<Buffer>;
}
