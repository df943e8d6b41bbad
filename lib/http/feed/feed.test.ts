import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { anyGames, makeGame } from '#lib/stats/testing/makeGame.ts';
import { awardFeed, type FeedSite } from './awardFeed.ts';
import { feedId } from './feedId.ts';
import { feedResponse } from './feedResponse.ts';
import { writeFeed } from './writeFeed.ts';

const SITE: FeedSite = {
  origin: 'https://games.example',
  raUrl: 'https://ra.example',
  demo: false,
  getIconUrl: (path) => (path === null ? undefined : `https://media.example${path}`),
};

const TAKEN_AT = Date.UTC(2026, 10, 23);

function snapshot(games: Snapshot['games'], player: Partial<Snapshot['player']> = {}): Snapshot {
  return {
    player: {
      name: 'SomeOne',
      ulid: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      avatar: null,
      memberSince: '2016-01-02T00:43:04Z',
      points: 0,
      casualPoints: 0,
      retroPoints: 0,
      motto: '',
      banned: false,
      untracked: false,
      rank: null,
      totalRanked: null,
      ...player,
    },
    games,
    total: games.length,
    complete: true,
    takenAt: TAKEN_AT,
    reading: { walkedAt: TAKEN_AT, identifiedAt: TAKEN_AT, reason: null },
  };
}

const award = (id: number, awardDate: string | null, part: Parameters<typeof makeGame>[0] = {}) =>
  makeGame({ id, award: 'mastered', awardDate, ...part });
const ids = (one: Snapshot) => awardFeed(one, SITE).entries.map(({ id }) => id);

describe('awardFeed', () => {
  it('has the last 50 awards with a date, newest first', () => {
    const games = Array.from({ length: 60 }, (_, n) =>
      award(n, `20${String(10 + (n % 60)).padStart(2, '0')}-01-01T00:00:00+00:00`),
    );
    const undated = [award(100, null), award(101, 'some day'), makeGame({ id: 102 })];
    const { entries, updated } = awardFeed(snapshot([...undated, ...games]), SITE);
    expect(entries).toHaveLength(50);
    expect(entries.map(({ link }) => link).slice(0, 2)).toEqual([
      'https://ra.example/game/59',
      'https://ra.example/game/58',
    ]);
    expect(updated).toBe(entries[0]?.date);
  });

  it('names the award, the game and the system', () => {
    const games = [
      award(1, '2024-02-29T23:59:59+00:00', {
        title: '~Hack~ Mossy Caverns [Subset - Bonus]',
        consoleName: 'SNES',
        icon: '/Images/000001.png',
      }),
      award(2, '2024-02-28T00:00:00+00:00', { award: 'other', awardName: 'perfected' }),
    ];
    const [hack, odd] = awardFeed(snapshot(games), SITE).entries;
    expect(hack).toMatchObject({
      title: 'Mastered Mossy Caverns · Bonus · Hack (SNES)',
      icon: 'https://media.example/Images/000001.png',
      category: { term: 'mastered', label: 'Mastered' },
    });
    expect(odd?.title).toBe('Perfected Game (System 7)');
  });

  it('keeps ids after a rename, a new title, icon, system, count and date', () => {
    const game = award(7, '2024-01-01T00:00:00+00:00');
    const later = {
      ...game,
      title: 'New title',
      icon: '/Images/9.png',
      consoleName: 'New name',
      possible: 99,
      awardDate: '2024-01-02T00:00:00+00:00',
    };
    expect(ids(snapshot([later], { name: 'NewName' }))).toEqual(ids(snapshot([game])));
    expect(awardFeed(snapshot([later], { name: 'NewName' }), SITE).id).toBe(
      awardFeed(snapshot([game]), { ...SITE, origin: 'https://elsewhere.example' }).id,
    );
  });

  it('gives every player, game and kind its own id', () => {
    const date = '2024-01-01T00:00:00+00:00';
    const all = [
      ...ids(snapshot([award(7, date)])),
      ...ids(snapshot([award(7, date, { award: 'beaten-hardcore' })])),
      ...ids(snapshot([award(7, date, { award: 'other', awardName: 'perfected' })])),
      ...ids(snapshot([award(8, date)])),
      ...ids(snapshot([award(7, date)], { ulid: null })),
      ...ids(snapshot([award(7, date)], { ulid: null, name: 'Another' })),
    ];
    expect(new Set(all).size).toBe(6);
    expect(ids(snapshot([award(7, date)], { ulid: null, name: 'sOmEoNe' }))).toEqual([all[4]]);
    // The first released value: subscribers have it.
    expect(all[0]).toBe('urn:uuid:cd28d112-8c48-5104-aa44-9471ee8a2b5b');
  });

  it('is as old as the account if there is no award', () => {
    expect(awardFeed(snapshot([makeGame()]), SITE).updated).toBe(Date.UTC(2016, 0, 2, 0, 43, 4));
    expect(awardFeed(snapshot([], { memberSince: null }), SITE).updated).toBe(0);
  });

  it('marks demo players, and does not link to another person’s account', () => {
    const { title, subtitle, author } = awardFeed(snapshot([]), { ...SITE, demo: true });
    expect(title).toBe('SomeOne’s awards (demo)');
    expect(subtitle).toMatch(/^Demo, not live data: /);
    expect(author.uri).toBe('https://games.example/u/SomeOne');
  });
});

describe('feedId', () => {
  it('is a UUID of version 5', () => {
    expect(feedId('a', 1)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(feedId('a', 1)).not.toBe(feedId('a', 2));
  });
});

describe('writeFeed', () => {
  it('has what RFC 4287 requires, and is well-formed for any title', () => {
    fc.assert(
      fc.property(anyGames, fc.string({ unit: 'binary', maxLength: 40 }), (games, words) => {
        const odd = games.map((game) => ({ ...game, title: words, consoleName: words }));
        const xml = writeFeed(awardFeed(snapshot(odd), SITE));
        const parser = new SaxesParser({ xmlns: true });
        const elements: string[] = [];
        parser.on('error', (error) => {
          throw error;
        });
        parser.on('opentag', ({ name, uri }) => {
          elements.push(name);
          expect(uri).toBe('http://www.w3.org/2005/Atom');
        });
        parser.write(xml).close();
        const read = parseAtomFeed(xml);
        const entries = read.entries ?? [];
        const awards = entries.map(
          ({ links, categories }) => `${links?.[0]?.href} ${categories?.[0]?.term}`,
        );
        expect(new Set(entries.map(({ id }) => id)).size).toBe(new Set(awards).size);
        for (const { id, title, updated } of [read, ...entries]) {
          expect([id, title?.value, updated].every(Boolean)).toBe(true);
        }
        // Markup in a title makes no element: each entry has the same ones.
        expect(elements.length).toBe(12 + 8 * entries.length);
      }),
    );
  });
});

describe('feedResponse', () => {
  const at = Date.UTC(2024, 1, 29, 12);
  const date = 'Thu, 29 Feb 2024 12:00:00 GMT';
  const ask = (headers: Record<string, string>) =>
    feedResponse(new Request('https://games.example/', { headers }), '<feed/>', at, 'public');

  it('sends the date of the newest award, and 304 to a client that has it', () => {
    const whole = ask({});
    expect(whole.headers.get('last-modified')).toBe(date);
    expect(whole.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const etag = whole.headers.get('etag') ?? '';
    for (const [headers, status] of [
      [{ 'if-none-match': etag }, 304],
      [{ 'if-modified-since': date }, 304],
      [{ 'if-none-match': '"other"', 'if-modified-since': date }, 200],
      // The newest award was revoked.
      [{ 'if-modified-since': 'Fri, 01 Mar 2024 12:00:00 GMT' }, 200],
      [{ 'if-modified-since': 'nonsense' }, 200],
    ] as const) {
      const answer = ask(headers);
      expect(answer.status, JSON.stringify(headers)).toBe(status);
      expect(answer.headers.get('etag')).toBe(etag);
      expect(answer.headers.get('last-modified')).toBe(date);
    }
  });
});
