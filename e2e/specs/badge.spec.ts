import { get } from '#e2e/lib/get.ts';
import { expect, test } from '#e2e/lib/test.ts';

const COLOUR =
  /^(?:[\da-f]{3}|[\da-f]{6}|brightgreen|green|yellow|yellowgreen|orange|red|blue|lightgrey)$/;
const isText = (value: unknown) => typeof value === 'string';
const isFilled = (value: unknown) => typeof value === 'string' && value.trim() !== '';

/** The endpoint badge as shields.io documents it: each field it knows and what that has to be. */
const FIELDS: Record<string, { required?: true; holds: (value: unknown) => boolean }> = {
  schemaVersion: { required: true, holds: (value) => value === 1 },
  label: { required: true, holds: isText },
  message: { required: true, holds: isFilled },
  color: { holds: (value) => isText(value) && COLOUR.test(String(value)) },
  labelColor: { holds: (value) => isText(value) && COLOUR.test(String(value)) },
  isError: { holds: (value) => typeof value === 'boolean' },
  namedLogo: { holds: isFilled },
  logoSvg: { holds: isFilled },
  logoColor: { holds: isText },
  logoWidth: { holds: (value) => typeof value === 'number' },
  style: {
    holds: (value) =>
      ['plastic', 'flat', 'flat-square', 'for-the-badge', 'social'].includes(String(value)),
  },
  // Whole seconds; below 300 it is of no effect.
  cacheSeconds: { holds: (value) => Number.isInteger(value) && Number(value) >= 300 },
};

/** Fails where an answer is not what shields.io takes; it refuses fields that it does not know. */
function expectBadge(text: string, what: string): Record<string, unknown> {
  const badge = JSON.parse(text) as Record<string, unknown>;
  for (const [name, value] of Object.entries(badge)) {
    expect(FIELDS[name]?.holds(value), `${what}: ${name} is ${JSON.stringify(value)}`).toBe(true);
  }
  for (const [name, { required }] of Object.entries(FIELDS)) {
    if (required) expect(badge, what).toHaveProperty(name);
  }
  expect('namedLogo' in badge && 'logoSvg' in badge, what).toBe(false);
  return badge;
}

test('a badge holds to the schema of shields.io, for every metric and player', async ({ pair }) => {
  const messages: Record<string, unknown> = {};
  const metrics = [
    ...['', 'headline', 'played', 'mastered', 'completed', 'beaten', 'casual', 'unfinished'],
    ...['achievements', 'hardcore', 'points', 'retropoints', 'systems', 'nosuch'],
  ];
  for (const name of [
    'MaxMilyin',
    'EmptySlot',
    'maxmilyin',
    'NobodyAtAll',
    'BannedBuccaneer',
    'a',
  ]) {
    for (const metric of metrics) {
      const { text } = await get(`${pair.site.url}/u/${name}/badge.json?metric=${metric}`);
      const badge = expectBadge(text, `${name} ${metric}`);
      expect(badge.isError ?? false, name).toBe(!/^(maxmilyin|emptyslot)$/i.test(name));
      if (name === 'MaxMilyin') messages[metric] = badge.message;
    }
  }
  expect(messages).toMatchObject({
    '': '817 games mastered',
    headline: '817 games mastered',
    mastered: '817 games mastered',
    played: '1,287 played',
    unfinished: 'Unfinished: 237',
    nosuch: '817 games mastered',
  });
});

test('a badge says how long shields.io may keep it, and an error says nothing', async ({
  pair,
}) => {
  const ask = async (path: string) =>
    JSON.parse((await get(`${pair.site.url}/u/${path}`)).text) as Record<string, unknown>;
  expect((await ask('MaxMilyin/badge.json')).cacheSeconds).toBe(1800);
  expect((await ask('MaxMilyin/badge.json?cache_seconds=60')).cacheSeconds).toBe(1800);
  expect((await ask('MaxMilyin/badge.json?cache_seconds=7200')).cacheSeconds).toBe(7200);
  const unknown = await ask('NobodyAtAll/badge.json?cache_seconds=7200');
  expect(unknown).toEqual({
    schemaVersion: 1,
    label: 'RetroAchievements',
    message: 'Not found',
    color: 'lightgrey',
    isError: true,
  });
});

test('a badge speaks other languages and shortens numbers', async ({ pair }) => {
  const ask = async (query: string) => {
    const { text } = await get(`${pair.site.url}/u/MaxMilyin/badge.json?metric=played&${query}`);
    return expectBadge(text, query).message;
  };
  expect(await ask('number_format=short')).toMatch(/^1\.2k played$/i);
  expect(await ask('locale=de')).not.toBe(await ask('locale=fr'));
});
