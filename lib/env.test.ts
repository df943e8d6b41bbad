import { describe, expect, it } from 'vitest';
import { EnvError, parseEnv } from './env.ts';

const error = (source: Record<string, string>) => {
  try {
    parseEnv(source);
  } catch (thrown) {
    if (thrown instanceof EnvError) return thrown.message;
    throw thrown;
  }
  return null;
};

describe('parseEnv', () => {
  it('has a default for every variable', () => {
    expect(parseEnv({})).toEqual({
      apiKey: null,
      username: null,
      keys: new Map(),
      players: null,
      clientCallsPerMinute: 300,
      trustProxy: 0,
      metricsToken: null,
      logLevel: 'info',
      apiUrl: 'https://retroachievements.org/API',
      raSiteUrl: 'https://retroachievements.org',
      mediaUrl: 'https://media.retroachievements.org',
      callsPerMinute: 45,
      awardFeedSeconds: 120,
      announce: { webhook: null, kinds: new Set(['mastered', 'milestone']) },
      siteUrl: 'http://localhost:3000',
      dataDir: './.data',
      redisUrl: null,
      contact: null,
      optOut: new Set(),
      timeScale: 1,
      port: 3000,
      host: '0.0.0.0',
      demo: false,
      samples: [],
    });
  });

  it('reads the players of the site and their keys', () => {
    const env = parseEnv({
      RA_API_KEY: 'common',
      RA_USERNAME: 'Owner',
      PLAYERS: 'MaxMilyin, FirstCoin',
      RA_KEYS: ' MaxMilyin:one , FirstCoin : t:wo,',
    });
    expect(env.players).toEqual(new Set(['maxmilyin', 'firstcoin']));
    expect(env.samples).toEqual(['MaxMilyin', 'FirstCoin']);
    expect([...env.keys]).toEqual([
      ['maxmilyin', { name: 'MaxMilyin', key: 'one' }],
      ['firstcoin', { name: 'FirstCoin', key: 't:wo' }],
    ]);
  });

  it.each([
    ['PLAYERS', 'no-name'],
    ['PLAYERS', 'One;Two'],
    ['PLAYERS', ','],
    ['RA_KEYS', 'MaxMilyin'],
    ['RA_KEYS', 'MaxMilyin:'],
    ['RA_KEYS', ':canary-key'],
    ['RA_KEYS', 'MaxMilyin:canary-key,'.repeat(2)],
    ['RA_KEYS', 'MaxMilyin:canary-key,maxmilyin:canary-key'],
    ['RA_KEYS', 'MaxMilyin:canary-key FirstCoin:other'],
    ['RA_KEYS', 'has_dash:canary-key'],
  ])('a wrong %s is one line with its name and no key: %s', (name, value) => {
    const message = error({ RA_API_KEY: 'common', [name]: value });
    expect(message).toContain(`${name} is invalid`);
    expect(message).not.toContain('canary-key');
    expect(message?.split('\n')).toHaveLength(1);
  });

  it.each([
    ['ANNOUNCE_WEBHOOK', 'http://chat.example/hooks/canary-key'],
    ['ANNOUNCE_WEBHOOK', 'canary-key'],
    ['ANNOUNCE_WEBHOOK', 'ftp://chat.example/canary-key'],
    ['ANNOUNCE', 'everything'],
    ['ANNOUNCE', ','],
    ['AWARD_FEED_SECONDS', '-1'],
    ['AWARD_FEED_SECONDS', '90 s'],
  ])('a wrong %s is one line with its name: %s', (name, value) => {
    const message = error({ PLAYERS: 'MaxMilyin', [name]: value });
    expect(message).toMatch(new RegExp(`^${name} is invalid: expected .+$`));
    expect(message).not.toContain('canary-key');
  });

  it('announces awards of the players of the site only', () => {
    const url = 'https://chat.example/hooks/canary-key';
    expect(error({ ANNOUNCE_WEBHOOK: url })).toBe(
      'PLAYERS is missing: ANNOUNCE_WEBHOOK announces awards of these players only.',
    );
    const { announce } = parseEnv({
      PLAYERS: 'MaxMilyin',
      ANNOUNCE_WEBHOOK: url,
      ANNOUNCE: 'beaten-hardcore, milestone',
    });
    expect(announce).toEqual({ webhook: url, kinds: new Set(['beaten-hardcore', 'milestone']) });
  });

  it('needs a common key beside those of players', () => {
    expect(error({ RA_KEYS: 'MaxMilyin:canary-key' })).toBe(
      'RA_API_KEY is missing: RA_KEYS needs it beside it, for all other calls.',
    );
  });

  it('treats a blank value as unset', () => {
    expect(parseEnv({ RA_API_KEY: ' ', PORT: '', REDIS_URL: '' })).toEqual(parseEnv({}));
  });

  it('reads names, addresses and numbers', () => {
    const env = parseEnv({
      RA_API_KEY: 'k3y',
      RA_API_URL: 'http://127.0.0.1:9/API/',
      PORT: '4000',
      OPT_OUT: 'Some, OTHER',
      TIME_SCALE: '0.01',
    });
    expect(env).toMatchObject({
      apiKey: 'k3y',
      apiUrl: 'http://127.0.0.1:9/API',
      siteUrl: 'http://localhost:4000',
      optOut: new Set(['some', 'other']),
      timeScale: 0.01,
    });
  });

  it.each([
    ['https://longplay.example/', 'https://longplay.example'],
    ['HTTPS://Longplay.Example:443', 'https://longplay.example'],
    ['https://münze.example', 'https://xn--mnze-0ra.example'],
    ['http://longplay.example:8080', 'http://longplay.example:8080'],
  ])('normalizes the origin %s', (value, siteUrl) => {
    expect(parseEnv({ SITE_URL: value })).toMatchObject({ siteUrl });
  });

  it('shows the owner of the key on the home page, or the demo players', () => {
    expect(parseEnv({ RA_USERNAME: 'Me' })).toMatchObject({ demo: false, samples: ['Me'] });
    const demo = parseEnv({ LONGPLAY_DEMO: 'One,Two', RA_USERNAME: 'Me' });
    expect(demo).toMatchObject({ demo: true, samples: ['One', 'Two'], mediaUrl: '' });
  });

  it.each([
    'me@games.example',
    'https://games.example/about',
  ])('accepts the contact %s', (value) => {
    expect(parseEnv({ CONTACT: value })).toMatchObject({ contact: value });
  });

  it.each([
    ['CONTACT', 'javascript:alert(1)'],
    ['CONTACT', 'me'],
    ['CONTACT', 'me@games.example?subject=x'],
    ['RA_API_URL', 'ftp://x'],
    ['RA_API_URL', 'not an address'],
    ['RA_API_URL', 'http://host/API#here'],
    ['RA_MEDIA_URL', 'x'],
    ['RA_CALLS_PER_MINUTE', '0'],
    ['RA_CALLS_PER_MINUTE', '100001'],
    ['RA_CALLS_PER_MINUTE', '4.5'],
    ['RA_USERNAME', 'has space'],
    ['OPT_OUT', 'fine,not_fine'],
    ['TIME_SCALE', '0'],
    ['TIME_SCALE', '-1'],
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['SITE_URL', '/'],
    ['SITE_URL', 'https://longplay.example/below'],
    ['SITE_URL', 'https://longplay.example/?a=b'],
    ['SITE_URL', 'https://:word@longplay.example'],
    ['REDIS_URL', 'http://x'],
    ['RA_API_KEY', 'two words'],
  ])('rejects %s=%s in one line with its name, without its value', (name, value) => {
    const line = error({ [name]: value });
    expect(line).toMatch(new RegExp(`^${name} is invalid: expected .+\\.$`));
    expect(line?.includes('\n')).toBe(false);
    if (value.length > 3) expect(line).not.toContain(value);
  });
});
