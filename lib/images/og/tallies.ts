import { formatCount } from '#lib/format/number.ts';
import { awardMark, MARK } from './awardMark.ts';
import { displayText, displayWidth } from './displayText.ts';
import type { TallyLine } from './getTallies.ts';
import { PALETTE } from './palette.ts';
import type { Part } from './part.ts';

/** Line height. */
const TALLY_PITCH = 48;

const AFTER_MARK = 16;
const AFTER_FIGURE = 12;
const BETWEEN = 36;

/** The area for the numbers: left edge, first baseline, width. */
interface Room {
  x: number;
  baseline: number;
  width: number;
  /** The most lines; further numbers are left out. */
  rows?: number;
}

const figureWidth = ({ count }: TallyLine) => displayWidth('label', formatCount(count));

/** A number: its mark, the figure right-aligned at `figure`, and its word. */
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

/** Numbers in a column, right-aligned. */
export function stackedTallies(lines: readonly TallyLine[], { x, baseline, width }: Room): Part[] {
  const figureRoom = Math.max(0, ...lines.map(figureWidth));
  const room = width - MARK - AFTER_MARK - figureRoom - AFTER_FIGURE;
  return lines.flatMap((line, i) => {
    const word = displayWidth('label', line.word) <= room ? line.word : line.short;
    return one(line, word, x, figureRoom, baseline + i * TALLY_PITCH);
  });
}

/**
 * Numbers in lines, as many in each as fit.
 * @param anchor whether the baseline is that of the first line or of the middle of all lines
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
