import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/card/messages/locales.ts';
import { MESSAGE_KINDS } from '#lib/card/messages/messages.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { countIcons } from '#lib/card/options/resolveOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { layoutMessage } from '#lib/card/render/layoutMessage.ts';
import type { CardScene, SceneNode, TextNode } from '#lib/card/scene.ts';
import { sampleData, sampleGame, sampleOf } from '#lib/card/testing/sampleData.ts';
import { CARD_TYPES, getCard } from './cardTypes.ts';

const options = (query: Record<string, string>) => parseCardOptions(query).options;

const AWKWARD = [
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  'ファイナルファンタジーVI アドバンス ～完全版～ 特別編集コレクション',
  'عربي طويل جدًا لعنوان لعبة لا تنتهي أبدًا مهما طال الانتظار والكلام',
  'אגדת זלדה: קישור אל העבר והחזרה ממנו אל ההווה ושוב',
  `Z̷̧͓a̴l̶g̸o${'\u0336'.repeat(300)} and a very long rest of a title that goes on`,
  '👩‍👩‍👧‍👦'.repeat(40),
  '한국어로 된 아주 길고 긴 게임 제목이 여기에 이렇게 적혀 있습니다 그리고',
  'ﷺﷺﷺﷺﷺﷺﷺﷺ ꧁꧂꧁꧂꧁꧂ 𒐫𒐫𒐫𒐫',
];
/** How much wider the fallback fonts are than Fira Sans. */
const WIDER = 1.24;

/** Left, top, right and bottom of what a node covers. */
function bounds(node: SceneNode): [number, number, number, number] {
  switch (node.kind) {
    case 'circle': {
      const r = node.r + (node.stroke ? (node.strokeWidth ?? 0) / 2 : 0);
      return [node.cx - r, node.cy - r, node.cx + r, node.cy + r];
    }
    case 'text': {
      const width = node.width * (node.tight ? 1 : WIDER);
      const left = node.anchor === 'left' ? node.x : node.x - width;
      return [left, node.y - node.size, left + width, node.y + node.size * 0.25];
    }
    case 'path': {
      const ys = [...outlineRows(node.d)];
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
      return [node.x, node.y + top * node.scale, node.x + node.w, node.y + bottom * node.scale];
    }
    case 'dots':
      return [node.x, node.y, node.x + node.w, node.y + node.h];
    case 'rect': {
      const edge = node.stroke ? (node.strokeWidth ?? 0) / 2 : 0;
      return [node.x - edge, node.y - edge, node.x + node.w + edge, node.y + node.h + edge];
    }
    case 'image':
      return [node.x, node.y, node.x + node.w, node.y + node.h];
  }
}

/** The heights at which an outline has corners. */
function* outlineRows(d: string): Generator<number> {
  let y = 0;
  for (const [, letter, numbers = ''] of d.matchAll(/([Mhvz])([-\d,.]*)/g)) {
    if (letter === 'M') y = Number(numbers.split(',')[1]);
    if (letter === 'v') y += Number(numbers);
    yield y;
  }
}

function outside(scene: CardScene): SceneNode[] {
  return scene.nodes.filter((node) => {
    const [left, top, right, bottom] = bounds(node);
    return (
      left < -0.01 || top < -0.01 || right > scene.width + 0.01 || bottom > scene.height + 0.01
    );
  });
}

/** Texts on one line that run into each other. */
function colliding(scene: CardScene): [string, string][] {
  const texts = scene.nodes.filter((node): node is TextNode => node.kind === 'text');
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b): [string, string][] => {
      const [[left, , right], [otherLeft, , otherRight]] = [bounds(a), bounds(b)];
      return a.y === b.y && left < otherRight && otherLeft < right ? [[a.text, b.text]] : [];
    }),
  );
}

/** Finished and grown since, on more systems than there are; and as many left long ago. */
const GROWN = sampleData(
  Array.from({ length: 140 }, (_, n) =>
    sampleGame(n, {
      title: AWKWARD[n % AWKWARD.length],
      consoleId: n,
      consoleName: AWKWARD[n % AWKWARD.length] ?? null,
      possible: 12_345,
      awarded: 1_234,
      lastUnlock: '2016-02-29T12:00:00+00:00',
    }),
  ),
  'W'.repeat(20),
);
const players = [
  GROWN,
  sampleOf(60, AWKWARD, 'W'.repeat(20)),
  sampleOf(1300, AWKWARD, 'MaxMilyin'),
  sampleData([], 'EmptySlot'),
  sampleData([0, 1, 2].map((n) => sampleGame(n, { award: null, awardDate: null, possible: 0 }))),
];
const QUERIES: Record<string, string>[] = [
  {},
  { custom_title: AWKWARD[0] ?? '' },
  { custom_title: AWKWARD[1] ?? '', show: 'points,retropoints,achievements', text_bold: 'false' },
  { hide_title: 'true', date_format: 'long', hide: 'bar' },
  { card_width: '420' },
  { card_width: '460' },
  { card_width: '900', card_height: '395', show: 'points,hardcore' },
];

describe.each(LOCALES)('in %s', (locale) => {
  it.each(CARD_TYPES)('%s keeps everything within the card, and texts apart', (type) => {
    for (const data of players) {
      for (const query of QUERIES) {
        const scene = layoutCard(data, options({ ...query, type, locale }));
        expect(outside(scene), JSON.stringify(query)).toEqual([]);
        expect(colliding(scene), JSON.stringify(query)).toEqual([]);
      }
    }
  });

  it('keeps messages within the card', () => {
    for (const kind of MESSAGE_KINDS) {
      for (const type of CARD_TYPES) {
        for (const name of [null, 'W'.repeat(20), AWKWARD[4] ?? '']) {
          const scene = layoutMessage(kind, options({ type, locale }), name);
          expect(outside(scene), `${kind} ${type}`).toEqual([]);
          expect(colliding(scene), `${kind} ${type}`).toEqual([]);
        }
      }
    }
  });
});

describe('layoutCard', () => {
  const data = sampleOf(100);
  const textsOf = (scene: CardScene) =>
    scene.nodes.flatMap((node) => (node.kind === 'text' ? [node.text] : []));

  it.each(CARD_TYPES)('%s is as large as its type, or as was asked for', (type) => {
    const { width, height, widths } = getCard(type).size;
    expect(layoutCard(data, options({ type }))).toMatchObject({ width, height });
    const wide = layoutCard(data, options({ type, card_width: '600' }));
    expect(wide.width).toBe(widths ? 600 : width);
  });

  it('has the sizes that people line up', () => {
    expect(getCard('stats').size).toMatchObject({ width: 495, height: 195 });
    expect(getCard('mini').size).toMatchObject({ width: 468, height: 60 });
  });

  it('shows the ledger without what the board says, and what is hidden', () => {
    const lines = (query: Record<string, string>) => textsOf(layoutCard(data, options(query)));
    expect(lines({})).toEqual(
      expect.arrayContaining(['Completed', 'Beaten', 'Beaten (casual)', 'Unfinished']),
    );
    expect(lines({})).not.toContain('Mastered');
    expect(lines({ hide: 'beaten,date' })).not.toContain('Beaten');
    expect(lines({ hide: 'date' })).not.toContain('23 Nov 2026');
    expect(lines({ show: 'points' })).toEqual(expect.arrayContaining(['Points', '123,456']));
    expect(lines({ show: 'points' })).not.toContain('Unfinished');
    expect(lines({ show: 'points', card_height: '220' })).toContain('Unfinished');
  });

  it('says in words what is drawn', () => {
    const { title, desc } = layoutCard(data, options({}));
    expect(title).toBe('MaxMilyin: 20 games mastered');
    expect(desc).toBe(
      'MaxMilyin: 20 games mastered. Completed 20. Beaten 20. Beaten (casual) 20. Unfinished 20. 100 played, 7 systems. As of 23 Nov 2026',
    );
    const long = sampleData(
      Array.from({ length: 100 }, (_, n) => sampleGame(n * 5, { possible: 44, consoleId: n })),
    );
    for (const player of [data, long]) {
      for (const type of CARD_TYPES) {
        const scene = layoutCard(player, options({ type }));
        for (const text of textsOf(scene).filter((one) => /\d/.test(one) && type !== 'mini')) {
          expect(scene.desc, type).toContain(text.split(' · ')[0]);
        }
      }
    }
  });

  it('says that a list is not whole', () => {
    const part = { ...data, complete: false, total: 250 };
    expect(textsOf(layoutCard(part, options({})))).toContain('100 of 250 games read');
    expect(layoutCard(part, options({})).desc).toContain('100 of 250 games read');
  });

  it('mirrors places for languages from right to left, and no shape', () => {
    const [here, there] = ['en', 'ar'].map((locale) => layoutCard(data, options({ locale })));
    const panel = (scene?: CardScene) =>
      scene?.nodes.find((node) => node.kind === 'rect' && node.fill === 'glass');
    expect(panel(here)).toMatchObject({ x: 0, w: 220 });
    expect(panel(there)).toMatchObject({ x: 275, w: 220 });
    const lamps = (scene?: CardScene) =>
      scene?.nodes.find((node) => node.kind === 'path' && node.lights);
    expect(lamps(here)).toMatchObject({ d: expect.stringMatching(/^M/) });
    expect((lamps(there) as { d: string }).d).toBe((lamps(here) as { d: string }).d);
    expect(there?.rtl).toBe(true);
  });

  it('puts icons on the wall that are whole raster pictures, and lamps for the rest', () => {
    const png = 'data:image/png;base64,iVBORw0KGgo=';
    const icons = new Map([
      ['/Images/000000.png', png],
      ['/Images/000001.png', 'data:image/svg+xml;base64,PHN2Zz4='],
      ['/Images/000002.png', 'https://example.org/x.png'],
    ]);
    const wall = options({ type: 'wall' });
    const images = (query: Record<string, string>) =>
      layoutCard(data, options({ type: 'wall', ...query }), icons).nodes.filter(
        (node) => node.kind === 'image',
      );
    expect(images({})).toMatchObject([{ href: png }]);
    expect(images({ show_icons: 'false' })).toEqual([]);
    expect(countIcons(wall)).toBe(56);
    expect(countIcons(options({}))).toBe(0);
  });
});
