import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { putPlayer } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

const TYPES = 'stats recent systems next wall passport letters dust revised mini overlay'.split(
  ' ',
);
const LOCALES = 'ar cs de en es fr he it ja ko nl pl pt-BR ru sv tr uk zh-CN'.split(' ');
/** Titles that are wide, of many scripts, or of no width at all. */
const TITLES = [
  'W'.repeat(80),
  'ファイナルファンタジーVI アドバンス ～完全版～ 特別編集コレクション',
  'عربي طويل جدًا لعنوان لعبة لا تنتهي أبدًا مهما طال الانتظار والكلام',
  'אגדת זלדה: קישור אל העבר והחזרה ממנו אל ההווה ושוב אל העבר',
  'Pok\u0336\u0336\u0336e\u0301mon and a very long rest of a title that goes on and on',
  '👩‍👩‍👧‍👦'.repeat(40),
  'ﷺﷺﷺﷺﷺﷺﷺﷺ ꧁꧂꧁꧂꧁꧂ 𒐫𒐫𒐫𒐫',
  'Ōkami ♯ Σίσυφος Ведьмак ễ',
  'நீண்ட தலைப்பு மிகவும் நீண்ட விளையாட்டின் பெயர் முடிவே இல்லை',
  'ชื่อเกมที่ยาวมากจนไม่มีวันจบสิ้นและยังคงยาวต่อไปเรื่อยๆ',
  'कभी न समाप्त होने वाले खेल का बहुत लंबा शीर्षक और आगे',
  'ရှည်လျားသော ဂိမ်းအမည် ဘယ်တော့မှ မဆုံးတော့သော ခေါင်းစဉ်',
];
/** Real titles that are awkward; they are not part of the project. */
const REAL = join(process.env.CAPTURES ?? join(ROOT, '../shared/data'), 'titles-edge-cases.json');
/** As many as the tallest card has room for. */
const ROWS = 20;

let pair: Pair;
test.beforeAll(async () => {
  pair = await startPair();
});
test.afterAll(() => stopPair(pair));

/** Puts a player with a game of each title into the stand-in, and waits for the card. */
async function play(name: string, titles: readonly string[]): Promise<void> {
  const rows = titles.map((Title, n) => ({
    GameID: n + 1,
    Title,
    ImageIcon: '/Images/000001.png',
    ConsoleID: n + 1,
    ConsoleName: `System ${n + 1}`,
    MaxPossible: 12_345,
    NumAwarded: 12_344,
    NumAwardedHardcore: 12_344,
    MostRecentAwardedDate: '2026-08-20T10:00:00+00:00',
    HighestAwardKind: 'beaten-hardcore',
    HighestAwardDate: '2026-08-20T10:00:00+00:00',
  }));
  await putPlayer(pair.upstream.url, { name, rows });
  const url = `${pair.site.url}/u/${name}/card.svg`;
  const kept = (answer: { headers: Headers }) =>
    answer.headers.get('cache-control')?.includes('max-age=300') === true;
  await getUntil(url, kept, 60_000);
}

/** The texts of cards that leave their card or meet another one, as Chromium sets them. */
async function misplaced(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const { text } = await get(pair.site.url + address);
    const wrong = await page.evaluate((svg) => {
      document.body.innerHTML = svg;
      const card = document.querySelector('svg')?.getBoundingClientRect();
      const texts = [...document.querySelectorAll('text')].map((node) => ({
        words: node.textContent,
        line: node.getAttribute('y'),
        box: node.getBoundingClientRect(),
      }));
      return texts.flatMap(({ words, line, box }, i) => {
        const outside =
          !card ||
          box.left < card.left - 0.6 ||
          box.right > card.right + 0.6 ||
          box.bottom > card.bottom + 0.6;
        const met = texts
          .slice(i + 1)
          .filter((other) => other.line === line)
          .some((other) => box.left < other.box.right && other.box.left < box.right);
        return outside || met ? [`${outside ? 'outside' : 'met'}: ${words}`] : [];
      });
    }, text);
    found.push(...wrong.map((what) => `${address} ${what}`));
  }
  return found;
}

test('no text leaves its card or meets another, for awkward titles in every language', async ({
  page,
}) => {
  const name = 'WWWWWWWWWWWWWWWWWWWW';
  await play(name, TITLES);
  const queries = TYPES.flatMap((type) =>
    LOCALES.flatMap((locale) => [
      `type=${type}&locale=${locale}`,
      `type=${type}&locale=${locale}&custom_title=${encodeURIComponent(TITLES[1] ?? '')}`,
    ]),
  );
  const addresses = queries.map((query) => `/u/${name}/card.svg?disable_animations=true&${query}`);
  expect(await misplaced(page, addresses)).toEqual([]);
});

test('no title of a real game leaves its card', async ({ page }) => {
  test.skip(!existsSync(REAL), `not run: there is no ${REAL}`);
  const titles = (JSON.parse(readFileSync(REAL, 'utf8')) as { title: string }[]).map(
    ({ title }) => title,
  );
  expect(titles.length).toBeGreaterThan(300);
  const addresses: string[] = [];
  for (let from = 0; from < titles.length; from += ROWS) {
    const name = `RealTitles${from}`;
    await play(name, titles.slice(from, from + ROWS));
    addresses.push(`/u/${name}/card.svg?type=recent&card_height=795&disable_animations=true`);
  }
  expect(await misplaced(page, addresses)).toEqual([]);
});
