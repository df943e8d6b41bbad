import { makeRandom } from '#lib/demo/players/makeRandom.ts';

const DAY = 86_400_000;

/** Cards with visitors, most visited first. */
export interface Crowd {
  names: readonly string[];
  /** Time from each player's last unlock to the start, ms. */
  quiet: readonly number[];
  /** The card of the next visit: a few cards have most of the visits. */
  pick(): number;
  /** 0 to 1. */
  random(): number;
}

/** How steeply visits fall from the first card to the last (Zipf's exponent). */
const STEEP = 0.8;

/** @param count players with a card somewhere */
export function makeCrowd(count: number): Crowd {
  const random = makeRandom('a day of a large service').next;
  const upTo: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= count; rank += 1) {
    sum += rank ** -STEEP;
    upTo.push(sum);
  }
  return {
    names: Array.from({ length: count }, (_, index) => `P${index}`),
    // A tenth played today, a third this month: guesses that lead to many calls.
    quiet: Array.from({ length: count }, () => {
      const share = random();
      return share < 0.1 ? random() * DAY : share < 0.33 ? random() * 30 * DAY : 200 * DAY;
    }),
    pick() {
      const wanted = random() * sum;
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((upTo[middle] ?? 0) < wanted) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    random,
  };
}
