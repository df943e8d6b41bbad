/** Genres, as far as icons need them. */
export const genres = [
  // With adventures.
  'platform',
  'ball',
  // With card games.
  'board',
  'fighting',
  // With robots.
  'shooting',
  'horror',
  'animals',
  // With towns.
  'life',
  // With parties.
  'music',
  'puzzle',
  'quest',
  'racing',
  // Planes and spaceships.
  'flying',
  // With strategy.
  'war',
  // With boxing.
  'athletics',
] as const;

/** The genre of a game. */
export type Genre = (typeof genres)[number];

/** Whether a value is a genre. */
export function isGenre(value: unknown): value is Genre {
  return genres.some((genre) => genre === value);
}
