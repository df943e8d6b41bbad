/** Something that stands in a line: higher levels are embedded, odd ones run from right to left. */
interface Level {
  level: number;
}

/** What a character does to the direction of a line. */
type Kind = 'left' | 'right' | 'number' | 'separator' | 'sign' | 'neutral';

const NUMBER = /^\p{Nd}/u;
const RIGHT = /^[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const LETTER = /^[\p{L}\p{No}\p{Nl}]/u;
/** Within any number, and within one that is not beside Arabic. */
const SEPARATOR = /^[.,:/\u00a0]$/;
const PLUS = /^[-+\u2212]$/;
const SIGN = /^[%#$€£¥°]$/;
const ARABIC = /^\p{Script=Arabic}/u;

/** Whether it is a letter that runs from right to left. */
export function isRightToLeft(character: string): boolean {
  return RIGHT.test(character) && !NUMBER.test(character);
}

function kindOf(character: string, besideArabic: boolean): Kind {
  if (NUMBER.test(character)) return 'number';
  if (RIGHT.test(character)) return 'right';
  if (LETTER.test(character)) return 'left';
  if (SEPARATOR.test(character) || (PLUS.test(character) && !besideArabic)) return 'separator';
  return SIGN.test(character) && !besideArabic ? 'sign' : 'neutral';
}

function kindsOf(characters: readonly string[]): Kind[] {
  let arabic = false;
  return characters.map((character) => {
    const kind = kindOf(character, arabic);
    if (kind === 'left' || kind === 'right') arabic = ARABIC.test(character);
    return kind;
  });
}

/** A separator within a number and signs beside one belong to it. */
function joinNumbers(kinds: Kind[]): void {
  const isNumber = (at: number) => kinds[at] === 'number';
  for (const at of kinds.keys()) {
    if (kinds[at] === 'separator' && isNumber(at - 1) && isNumber(at + 1)) kinds[at] = 'number';
  }
  const joinSign = (at: number, beside: number) => {
    if (kinds[at] === 'sign' && isNumber(beside)) kinds[at] = 'number';
  };
  for (let at = 0; at < kinds.length; at += 1) joinSign(at, at - 1);
  for (let at = kinds.length; at > 0; at -= 1) joinSign(at - 1, at);
}

/**
 * The levels of the characters of a line: Unicode's rules for two directions, without marks that
 * turn it around, which are dropped before, and without its one for pairs of brackets.
 * Source: UAX #9.
 * @param base the line's own direction
 */
export function levelsOf(characters: readonly string[], base: 'left' | 'right'): number[] {
  const kinds = kindsOf(characters);
  joinNumbers(kinds);
  let strong: 'left' | 'right' = base;
  for (const [at, kind] of kinds.entries()) {
    if (kind === 'left' || kind === 'right') strong = kind;
    // A number after words from left to right is one of them.
    if (kind === 'number' && strong === 'left') kinds[at] = 'left';
  }
  const sideOf = (kind: Kind | undefined) =>
    kind === undefined ? base : kind === 'left' ? 'left' : 'right';
  const isOpen = (kind: Kind | undefined) =>
    kind === 'neutral' || kind === 'separator' || kind === 'sign';
  let at = 0;
  while (at < kinds.length) {
    if (!isOpen(kinds[at])) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < kinds.length && isOpen(kinds[end])) end += 1;
    const before = sideOf(kinds[at - 1]);
    const side = before === sideOf(kinds[end]) ? before : base;
    kinds.fill(side, at, end);
    at = end;
  }
  const levels = base === 'left' ? { left: 0, right: 1 } : { left: 2, right: 1 };
  return kinds.map((kind) => (kind === 'left' ? levels.left : kind === 'right' ? 1 : 2));
}

/** Parts of a line in the order in which they stand, from left to right. */
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

const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥'].flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one],
  ]),
);

/** A sign as it looks from right to left. */
export function mirrored(character: string): string {
  return MIRRORED[character] ?? character;
}
