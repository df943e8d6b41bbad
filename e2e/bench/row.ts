/** One of the two sides that a row measures. */
interface Side {
  what: string;
  /** The median of the rounds. */
  value: number;
}

/** What a goal is about: `ours / theirs`, `ours − theirs`, or ours alone. */
type By = 'ratio' | 'difference' | 'value';

interface Goal {
  /** Minimum or maximum. */
  least: boolean;
  value: number;
}

/** The result of a row. */
export interface Row {
  ours: Side;
  /** What it is compared with; null for an absolute goal. */
  theirs: Side | null;
  unit: string;
  by: By;
  /** Each round's ratio, difference or value. */
  spread: number[];
  /** null for an additional figure, such as a limit. */
  goal: Goal | null;
}

/** Both sides of one round, measured one after the other. */
export interface Round {
  ours: number;
  theirs: number;
}

interface Sides {
  /** What was measured, as text. */
  ours: string;
  theirs: string;
  unit: string;
  by?: 'ratio' | 'difference';
  rounds: readonly Round[];
  goal: Goal | null;
}

/** A row of rounds that measured both sides. */
export function rowOf({ ours, theirs, unit, by = 'ratio', rounds, goal }: Sides): Row {
  const of = (side: keyof Round) => median(rounds.map((round) => round[side]));
  return {
    ours: { what: ours, value: of('ours') },
    theirs: { what: theirs, value: of('theirs') },
    unit,
    by,
    spread: rounds.map((round) =>
      by === 'ratio' ? round.ours / round.theirs : round.ours - round.theirs,
    ),
    goal,
  };
}

/** A row with an absolute goal. */
export function valueRow(what: string, unit: string, values: number[], goal: Goal | null): Row {
  const ours = { what, value: median(values) };
  return { ours, theirs: null, unit, by: 'value', spread: values, goal };
}

/** The figure compared with the goal: the median of the rounds. */
export const figureOf = ({ spread }: Row): number => median(spread);

/** Whether the goal is met; null without one. */
export function holds(row: Row): boolean | null {
  if (!row.goal) return null;
  const figure = figureOf(row);
  return row.goal.least ? figure >= row.goal.value : figure <= row.goal.value;
}

/** The middle value; of an even count the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
