import type { Engine } from '#e2e/engines/engine.ts';

/** Position of a part of a page, CSS pixels from the top left corner. */
interface Box {
  /** Element, number among its kind, and the first words of a heading. */
  part: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The parts of a page. Text is left out, because engines shape it differently. */
const PARTS =
  'header, main, footer, h1, h2, section, form, table, figure, main svg:not(svg svg), main canvas, main iframe, main nav';

/** The boxes of visible landmarks, sections, headings, tables and drawings. */
export function pageBoxes(engine: Engine): Promise<Box[]> {
  return engine.run((parts: string) => {
    const counts = new Map<string, number>();
    return [...document.querySelectorAll(parts)].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const name = element.localName;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (width <= 1 || height <= 1) return [];
      const words = /^h\d$/.test(name) ? ` "${element.textContent.slice(0, 30)}"` : '';
      const part = `${name} ${count}${words}`;
      return [{ part, x: left + scrollX, y: top + scrollY, width, height }];
    });
  }, PARTS);
}

/**
 * Compares the boxes of two engines.
 * @returns the differences as text: a part in only one of them, another horizontal position or
 *   width (by more than 4 px and 2 %), or another height (by more than a line and 4 %)
 */
export function differences(actual: readonly Box[], expected: readonly Box[]): string[] {
  const found = new Map(actual.map((box) => [box.part, box]));
  const missing = [...found.keys()].filter((part) => !expected.some((box) => box.part === part));
  return [
    ...missing.map((part) => `${part} is not there in the other`),
    ...expected.flatMap((box) => {
      const other = found.get(box.part);
      if (!other) return [`${box.part} is missing`];
      const off = (['x', 'width', 'height'] as const).filter((side) => {
        const by = Math.abs(other[side] - box[side]);
        const most = {
          x: 4,
          width: Math.max(4, box.width * 0.02),
          height: Math.max(28, box.height * 0.04),
        };
        return by > most[side];
      });
      return off.map((side) => `${box.part}: ${side} ${other[side]}, not ${box[side]}`);
    }),
  ];
}
