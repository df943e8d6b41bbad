/** Every variable of a deployment: what it is for, and what holds without it. */
export const VARIABLES: readonly [name: string, words: string, without: string][] = [
  ['RA_API_KEY', 'the web API key of your RetroAchievements account', 'sample players'],
  ['RA_USERNAME', 'the account that the key belongs to', 'nobody'],
  ['SITE_URL', 'the public origin of the site', 'http://localhost:PORT'],
  ['PORT', 'where to listen', '3000'],
  ['HOST', 'on which address', '0.0.0.0'],
  ['DATA_DIR', 'the folder for what is kept', './.data'],
  ['REDIS_URL', 'a Redis that several instances share', 'none'],
  ['OPT_OUT', 'players never shown, with commas between', 'none'],
  ['RA_CALLS_PER_MINUTE', 'calls to RetroAchievements in a minute', '45'],
  ['RA_API_URL', 'its API', 'its own address'],
  ['RA_SITE_URL', 'its pages, to link to', 'its own address'],
  ['RA_MEDIA_URL', 'its icons', 'its own address'],
  ['TIME_SCALE', 'multiplies every life of the caches, to watch them age', '1'],
];
