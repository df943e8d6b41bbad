import { pictureOfYear } from '#lib/images/og/pictureOfYear.ts';
import type { PlayerPicture } from './playerPicture.ts';

/** The picture of a player's year; there is one of a year without awards too. */
export function yearPicture(year: number): PlayerPicture {
  return {
    below: `/year/${year}`,
    compose: (snapshot, demo) => () => pictureOfYear(snapshot, year, demo),
  };
}
