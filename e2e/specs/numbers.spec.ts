import { get, getUntil } from '#e2e/lib/get.ts';
import { type Counters, countersOf, readRows, recount } from '#e2e/lib/recount.ts';
import { recountYear, yearsOf } from '#e2e/lib/recountYear.ts';
import { expect, test } from '#e2e/lib/test.ts';

/*
 * One walk over everything that shows a player's numbers: wherever they stand, they are those of the
 * raw rows.
 */

const PLAYERS = ['MaxMilyin', 'EveryCartEver', 'MovingGoalposts', 'SofaSundays', 'FixtureRows'];

/** What a card says in words, by the counter's name. */
const ON_CARD: Record<string, string> = {
  mastered: 'Mastered',
  completed: 'Completed',
  beaten: 'Beaten',
  beatenCasual: 'Beaten (casual)',
  unfinished: 'Unfinished',
};

const toNumber = (text: string | undefined) => Number(text?.replaceAll(',', '') ?? 0);

/** The figures of a text card: at the end of a counter's line, or in the title, which spells one. */
function figuresOf(card: string, counters: Counters): Record<string, number> {
  const [title = '', ...lines] = card.split('\n');
  const figures = Object.entries(ON_CARD).map(([name, label]) => {
    const line = lines.find((one) => one.startsWith(`${label} `));
    const [, spelled, kind] = /([\d,]+) games? (.+)$/.exec(title) ?? [];
    const inTitle = kind === label.toLowerCase() ? spelled : undefined;
    return [name, toNumber(line?.trim().split(/\s+/).at(-1) ?? inTitle)];
  });
  return { ...Object.fromEntries(figures), played: counters.played, other: counters.other };
}

test('profile, lists, years, comparison, cards, badge, feed and API say the same numbers', async ({
  pair,
}) => {
  const { site, upstream } = pair;
  const read = (path: string) =>
    getUntil(site.url + path, ({ status }) => status !== 503, 30_000).then(({ text }) => text);
  for (const name of PLAYERS) {
    const rows = await readRows(upstream.apiUrl, name);
    const counters = recount(rows);
    const page = await read(`/u/${name}`);
    expect(countersOf(page), `${name}: profile`).toEqual(counters);
    expect(countersOf(await read(`/embed/${name}`)), `${name}: embed`).toMatchObject(
      pick(counters, ['played', 'mastered']),
    );
    expect(countersOf(await read(`/u/${name}/games`)), `${name}: games`).toEqual(counters);
    const summary = JSON.parse(await read(`/api/v1/users/${name}/summary`));
    expect(summary, `${name}: summary`).toMatchObject(counters);
    const php = await read(`/API/API_GetUserCompletionProgress.php?u=${name}`);
    expect(JSON.parse(php).Total, `${name}: the endpoint`).toBe(counters.played);
    const card = await read(`/u/${name}/card.txt`);
    expect(figuresOf(card, counters), `${name}: card`).toEqual(counters);
    const description = /<desc>([^<]*)/.exec(await read(`/u/${name}/card.svg`))?.[1] ?? '';
    expect(description, `${name}: card`).toContain(
      `${counters.played.toLocaleString('en')} played`,
    );
    for (const metric of ['played', 'mastered', 'beaten'] as const) {
      const badge = JSON.parse(await read(`/u/${name}/badge.json?metric=${metric}`));
      expect(badge.message, `${name}: badge`).toContain(counters[metric].toLocaleString('en'));
    }
    await expectYears(read, name, rows);
  }
});

/** Each year's page and activity are those of its rows, and all years together are all dated awards. */
async function expectYears(
  read: (path: string) => Promise<string>,
  name: string,
  rows: Awaited<ReturnType<typeof readRows>>,
): Promise<void> {
  let sum = 0;
  for (const year of yearsOf(rows)) {
    const { counters, awards } = recountYear(rows, year);
    expect(countersOf(await read(`/u/${name}/year/${year}`)), `${name} ${year}`).toMatchObject(
      counters,
    );
    const activity = JSON.parse(await read(`/api/v1/users/${name}/activity?year=${year}`));
    expect(activity, `${name} ${year}: activity`).toMatchObject({
      awards,
      mastered: counters.mastered,
    });
    sum += awards;
  }
  const { awards, undated } = JSON.parse(await read(`/api/v1/users/${name}/activity`));
  expect(awards, `${name}: all years`).toBe(sum);
  const won = rows.filter(({ HighestAwardKind }) => HighestAwardKind !== null).length;
  expect(awards + undated, `${name}: all awards`).toBe(won);
}

test('a comparison shows the numbers each player has alone', async ({ pair }) => {
  const { site, upstream } = pair;
  for (const [a, b] of [
    ['EveryCartEver', 'MaxMilyin'],
    ['FixtureRows', 'SofaSundays'],
  ] as const) {
    const { text } = await getUntil(
      `${site.url}/compare/${a}/${b}`,
      ({ status }) => status === 200,
      30_000,
    );
    const [left, right] = [
      recount(await readRows(upstream.apiUrl, a)),
      recount(await readRows(upstream.apiUrl, b)),
    ];
    for (const name of Object.keys(left) as (keyof Counters)[]) {
      const cells = [...text.matchAll(new RegExp(`data-count="${name}" data-value="(\\d+)"`, 'g'))];
      // Who has none of a kind that the other has not either, has no line for it.
      const shown = cells.length > 0 ? cells.slice(0, 2).map(([, value]) => Number(value)) : [0, 0];
      expect(shown, `${a} and ${b}: ${name}`).toEqual([left[name], right[name]]);
    }
  }
});

test('a linked number leads to a list of exactly that many games', async ({ pair }) => {
  for (const name of ['MaxMilyin', 'FixtureRows']) {
    const { text } = await get(`${pair.site.url}/u/${name}`);
    const links = [
      ...text.matchAll(/data-count="\w+" data-value="(\d+)"[^>]*>\s*<a[^>]*href="([^"]+)"/g),
    ];
    expect(links.length, name).toBeGreaterThan(3);
    for (const [, value, href = ''] of links) {
      const address = href.replaceAll('&amp;', '&');
      const list = await get(pair.site.url + address);
      const said = /Viewing\s*(?:<[^>]+>|<!-- -->|\s)*([\d,]+)/.exec(list.text)?.[1] ?? '0';
      expect(toNumber(said), `${name}: ${address}`).toBe(Number(value));
    }
  }
});

function pick<T extends object, K extends keyof T>(whole: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<T, K>;
}
