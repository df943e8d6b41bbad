import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/card/messages/locales.ts';
import { MESSAGE_KINDS } from '#lib/card/messages/messages.ts';
import { DEFAULT_OPTIONS, parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { sampleData, sampleGame, sampleOf } from '#lib/card/testing/sampleData.ts';
import { createBadge, createMessageBadge, METRICS } from './badge.ts';

const data = sampleOf(5000);
const { tally } = data.summary;
const message = (metric: (typeof METRICS)[number], query: Record<string, string> = {}) =>
  createBadge(data, metric, parseCardOptions(query).options, null).message;

describe('a badge', () => {
  it('says what it counts, by the same numbers as everything else', () => {
    expect(METRICS.map((metric) => message(metric))).toEqual([
      `${tally.mastered.toLocaleString('en')} games mastered`,
      '5,000 played',
      `${tally.mastered.toLocaleString('en')} games mastered`,
      `${tally.completed.toLocaleString('en')} games completed`,
      `${tally.beaten.toLocaleString('en')} games beaten`,
      `${tally.beatenCasual.toLocaleString('en')} games beaten (casual)`,
      `Unfinished: ${tally.unfinished.toLocaleString('en')}`,
      `Achievements: ${data.summary.achievements.toLocaleString('en')}`,
      `In hardcore: ${data.summary.hardcoreAchievements.toLocaleString('en')}`,
      'Points: 123,456',
      'RetroPoints: 345,678',
      '7 systems',
    ]);
    expect(message('points', { number_format: 'short', locale: 'de' })).toContain('123');
  });

  it('leads with what the board leads with', () => {
    const none = createBadge(sampleData([]), 'headline', DEFAULT_OPTIONS, null);
    expect(none.message).toBe('0 games started');
    const one = sampleData([sampleGame(1, { award: 'beaten-hardcore' })]);
    expect(createBadge(one, 'headline', DEFAULT_OPTIONS, null)).toMatchObject({
      message: '1 game beaten',
      color: 'c6ccd4',
    });
  });

  it('says so of a made-up player, and how long it may be kept', () => {
    const badge = createBadge({ ...data, demo: true }, 'played', DEFAULT_OPTIONS, 1800);
    expect(badge).toMatchObject({ label: 'RetroAchievements (demo)', cacheSeconds: 1800 });
  });

  it('has words in every language, and none that are a hole', () => {
    for (const locale of LOCALES) {
      const { options } = parseCardOptions({ locale });
      for (const metric of METRICS)
        expect(createBadge(data, metric, options, null).message).not.toMatch(/[{}]/);
      for (const kind of MESSAGE_KINDS) {
        const badge = createMessageBadge(kind, options);
        expect(badge.message).not.toBe('');
        expect(badge.isError ?? false).toBe(kind !== 'pending');
      }
    }
  });
});
