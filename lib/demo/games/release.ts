import type { Genre } from './genre.ts';

/** What a release is beside the plain game of the catalogue. */
export type ReleaseKind = 'game' | 'region' | 'hack' | 'subset' | 'homebrew' | 'stage';

/** Something with an achievement set: a game, or a variation of one. */
export interface Release {
  readonly kind: ReleaseKind;
  readonly title: string;
  readonly consoleId: number;
  /** Achievements in its set. */
  readonly achievements: number;
  readonly genre: Genre;
}
