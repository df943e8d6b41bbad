import makeBidi from 'bidi-js';

const bidi = makeBidi();

/** A piece of a line with its embedding level: odd levels run right to left. */
interface Level {
  level: number;
}

/** Whether it is a right-to-left letter. */
export function isRightToLeft(character: string): boolean {
  return ['R', 'AL'].includes(bidi.getBidiCharTypeName(character));
}

/**
 * The levels of a line's pieces, by the first character of each. Source: UAX #9.
 * @param base direction of the line
 */
export function levelsOf(pieces: readonly string[], base: 'left' | 'right'): number[] {
  const { levels } = bidi.getEmbeddingLevels(pieces.join(''), base === 'left' ? 'ltr' : 'rtl');
  let at = 0;
  return pieces.map((piece) => {
    const level = levels[at] ?? 0;
    at += piece.length;
    return level;
  });
}

/** The pieces of a line in visual order, left to right. */
export function inOrder<T extends Level>(parts: readonly T[]): T[] {
  const order = [...parts];
  const highest = Math.max(0, ...parts.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    let at = 0;
    while (at < order.length) {
      let end = at;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1;
      if (end > at) order.splice(at, end - at, ...order.slice(at, end).reverse());
      at = Math.max(end, at + 1);
    }
  }
  return order;
}

/** The mirrored form of a character in right-to-left text. */
export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character;
}
