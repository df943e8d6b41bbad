/**
 * Every problem that this site responds with, by the last part of its type. The types are a public
 * contract: programs distinguish problems by them. `/docs` shows these descriptions.
 */
export const PROBLEMS = {
  'not-found': 'The address does not exist.',
  'no-such-method': 'The address does not support that method. `Allow` lists those that it does.',
  'bad-query': 'A value of the query is invalid. `errors` lists each such parameter.',
  'unknown-player': 'There is no player with that name, or the player is banned or hidden.',
  pending: 'A new player is being fetched. Try again after `Retry-After` seconds.',
  'too-many-requests':
    'Too many uncached requests from your network. Try again after `Retry-After` seconds.',
  'too-soon':
    'The player was fetched within the last five minutes. Try again after `Retry-After` seconds.',
  'upstream-unavailable':
    'RetroAchievements cannot be reached, and there is no copy of the player.',
  'upstream-rate-limited':
    'RetroAchievements asked this site to wait, and there is no copy of the player.',
  'upstream-unauthorized': 'RetroAchievements rejected the web API key of this site.',
  'upstream-malformed': 'RetroAchievements sent a response that this site could not read.',
  'missing-url': 'The oEmbed request has no `url`.',
  'bad-url': 'The `url` of the oEmbed request is not an absolute URL.',
  'bad-length': '`maxwidth` or `maxheight` is not a whole number of pixels.',
  'unknown-format': 'The `format` of the oEmbed request is neither `json` nor `xml`.',
  'not-a-player': '`url` is not a player page on this site.',
} as const;

export type ProblemSlug = keyof typeof PROBLEMS;
