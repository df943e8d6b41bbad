import { formatCount } from '#lib/format/number.ts';
import { awardMark, MARK } from './awardMark.ts';
import { displayText, displayWidth } from './displayText.ts';
import { PALETTE } from './palette.ts';
import type { Part } from './part.ts';
import type { TallyLine } from './talliesOf.ts';

/** From one line to the next. */
const TALLY_PITCH = 48;

const AFTER_MARK = 16;
const AFTER_FIGURE = 12;
const BETWEEN = 36;

/** The room that the numbers have: where it begins, its first baseline, and how wide it is. */
interface Room {
  x: number;
  baseline: number;
  width: number;
  /** Lines at the most; what comes after them is left out. */
  rows?: number;
}

const figureWidth = ({ count }: TallyLine) => displayWidth('label', formatCount(count));

/** One number: its sign, the figure that ends where `figure` says, and its word. */
function one(
  line: TallyLine,
  word: string,
  x: number,
  figureRoom: number,
  baseline: number,
): Part[] {
  const figureEnd = x + MARK + AFTER_MARK + figureRoom;
  const text = { size: 'label', baseline } as const;
  const figure = formatCount(line.count);
  return [
    {
      nodes: [awardMark(line.award, x, baseline - MARK)],
      covers: [{ x, y: baseline - MARK, w: MARK, h: MARK }],
    },
    displayText({ ...text, text: figure, x: figureEnd, align: 'right', color: PALETTE.ink }),
    displayText({ ...text, text: word, x: figureEnd + AFTER_FIGURE, color: PALETTE.ink2 }),
  ];
}

/** Numbers below each other, their figures aligned at their right. */
export function stackedTallies(lines: readonly TallyLine[], { x, baseline, width }: Room): Part[] {
  const figureRoom = Math.max(0, ...lines.map(figureWidth));
  const room = width - MARK - AFTER_MARK - figureRoom - AFTER_FIGURE;
  return lines.flatMap((line, i) => {
    const word = displayWidth('label', line.word) <= room ? line.word : line.short;
    return one(line, word, x, figureRoom, baseline + i * TALLY_PITCH);
  });
}

/**
 * Numbers one after the other, as many in a line as there is room for.
 * @param anchor whether the baseline given is that of the first line or of the middle of all
 */
export function flowingTallies(
  lines: readonly TallyLine[],
  { x, baseline, width, rows: most }: Room,
  anchor: 'first' | 'middle' = 'first',
): Part[] {
  const rows = rowsOf(lines, width).slice(0, most);
  const up = anchor === 'middle' ? ((rows.length - 1) * TALLY_PITCH) / 2 : 0;
  return rows.flatMap((row, i) =>
    row.flatMap(({ line, at }) =>
      one(line, line.word, x + at, figureWidth(line), baseline - up + i * TALLY_PITCH),
    ),
  );
}

const widthOf = (line: TallyLine) =>
  MARK + AFTER_MARK + figureWidth(line) + AFTER_FIGURE + displayWidth('label', line.word);

function rowsOf(lines: readonly TallyLine[], width: number) {
  const rows: { line: TallyLine; at: number }[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const whole = widthOf(line);
    if (end + whole > width) {
      rows.push([]);
      end = 0;
    }
    rows.at(-1)?.push({ line, at: end });
    end += whole + BETWEEN;
  }
  return rows;
}
