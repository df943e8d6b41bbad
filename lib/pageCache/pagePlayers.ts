/** Pages that name the players of the home page, but show none of their games. */
export const PAGES_NAMING_SAMPLES = ['/cards'];

const OF_ONE = /^\/(?:u|embed)\/([^/]+)/;
const OF_TWO = /^\/compare\/([^/]+)(?:\/([^/]+))?/;

/**
 * The players of a page: it changes with their snapshots.
 * @param path in lower case
 * @returns names in lower case; the path itself for the home page and other pages with samples
 */
export function getPagePlayers(path: string): string[] {
  if (path === '/' || PAGES_NAMING_SAMPLES.includes(path)) return [path];
  const names = OF_ONE.exec(path) ?? OF_TWO.exec(path) ?? [];
  return names.slice(1).filter((name) => name !== undefined);
}
