/** One of the two things that a row measures. */
interface Side {
  what: string;
  /** The median of the rounds. */
  value: number;
}

/** What a goal is about: `ours / theirs`, `ours − theirs`, or ours by itself. */
type By = 'ratio' | 'difference' | 'value';

interface Goal {
  /** At least this, or at most. */
  least: boolean;
  value: number;
}

/** What a row of the bench found. */
export interface Row {
  ours: Side;
  /** What it is measured against; null where the goal stands by itself. */
  theirs: Side | null;
  unit: string;
  by: By;
  /** Each round's ratio, difference or value. */
  spread: number[];
  /** null for what is told beside the others: a floor. */
  goal: Goal | null;
}

/** Both sides as one round measured them, one after the other. */
export interface Round {
  ours: number;
  theirs: number;
}

interface Sides {
  /** What was measured, in words. */
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

/** A row whose goal stands by itself. */
export function valueRow(what: string, unit: string, values: number[], goal: Goal | null): Row {
  const ours = { what, value: median(values) };
  return { ours, theirs: null, unit, by: 'value', spread: values, goal };
}

/** The figure that the goal is held against: the median of the rounds. */
export const figureOf = ({ spread }: Row): number => median(spread);

/** Whether the goal holds; null where there is none. */
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
