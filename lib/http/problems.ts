/**
 * Every problem that this site answers with, by the last part of its type. The types are a public
 * contract: programs tell problems apart by them. What each one means is read on `/docs`.
 */
export const PROBLEMS = {
  'not-found': 'There is nothing at that address.',
  'no-such-method': 'The address does not take that method. `Allow` names those that it takes.',
  'bad-query': 'A value of the query cannot be read. `errors` names each such parameter.',
  'unknown-player': 'There is no player with that name, or the player is banned or hidden.',
  pending:
    'The games of a player never seen before are being fetched. Ask again after `Retry-After` seconds.',
  'too-many-requests':
    'Your address asked for much at once that was not kept ready. `Retry-After` says how long to wait.',
  'too-soon':
    'The player was fetched within the last five minutes. `Retry-After` says how long to wait.',
  'upstream-unavailable': 'RetroAchievements does not answer, and there is no copy of the player.',
  'upstream-rate-limited': 'RetroAchievements asked this site to wait, and there is no copy.',
  'upstream-unauthorized': 'RetroAchievements refused the web API key of this site.',
  'upstream-malformed': 'RetroAchievements sent an answer that this site could not read.',
  'missing-url': 'An oEmbed request without `url`.',
  'bad-url': 'The `url` of an oEmbed request is no absolute address.',
  'bad-length': '`maxwidth` or `maxheight` is no whole number of pixels.',
  'unknown-format': 'The `format` of an oEmbed request is neither `json` nor `xml`.',
  'not-a-player': 'The `url` of an oEmbed request is no address of a player on this site.',
} as const;

export type ProblemSlug = keyof typeof PROBLEMS;
