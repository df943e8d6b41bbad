import { makeRandom, type Random } from '#lib/demo/players/makeRandom.ts';
import type { CatalogueGame } from './catalogue.ts';
import { catalogue } from './catalogue.ts';
import { genres } from './genre.ts';
import { hackNames, subsetNames } from './hackNames.ts';
import { homebrewNames } from './homebrewNames.ts';
import type { Release, ReleaseKind } from './release.ts';

/** Consoles with hacks: NES, SNES, Mega Drive, Game Boys, N64 and so on. */
const hackConsoles = new Set([1, 2, 3, 4, 5, 6, 7, 11, 12, 15, 18, 21]);

/** Consoles with homebrew games. */
const homebrewConsoles = [1, 3, 4, 5, 6, 7, 8, 11, 13, 15, 18, 25, 28, 29, 37, 44, 45, 46, 51, 63];

/** Consoles with discs, for which magazines had demos. */
const discConsoles = new Set([12, 16, 21, 39, 40, 41]);

/** The upstream's longest title, characters. */
const longestTitle = 80;

/** The title without its regional names. */
const mainTitle = (title: string): string => title.split(' | ')[0] ?? title;

function variant(game: CatalogueGame, kind: ReleaseKind, title: string, share: number): Release {
  const achievements = Math.min(250, Math.max(6, Math.round(game.achievements * share)));
  return { kind, title, consoleId: game.consoleId, achievements, genre: game.genre };
}

function makeHacks(game: CatalogueGame, random: Random): Release[] {
  if (!hackConsoles.has(game.consoleId)) return [];
  const title = mainTitle(game.title);
  const join = title.includes(': ') ? ' - ' : ': ';
  return random
    .shuffle(hackNames)
    .slice(0, random.int(2, 5))
    .map((name) => `~Hack~ ${title}${join}${name}`)
    .map((name) => variant(game, 'hack', name, 0.4 + random.next()));
}

function makeSubsets(game: CatalogueGame, random: Random): Release[] {
  return random
    .shuffle(subsetNames)
    .slice(0, random.int(0, 3))
    .map((name) =>
      variant(
        game,
        'subset',
        `${mainTitle(game.title)} [Subset - ${name}]`,
        0.2 + random.next() / 2,
      ),
    );
}

function makeRegions(game: CatalogueGame, random: Random): Release[] {
  return ['Japan', 'Europe', 'Korea']
    .filter((_, rarity) => random.chance(0.42 / (1 + 3 * rarity)))
    .map((region) => variant(game, 'region', `${mainTitle(game.title)} (${region})`, 0.9));
}

function makeStages(game: CatalogueGame, random: Random): Release[] {
  const title = mainTitle(game.title);
  const made: Release[] = [];
  if (random.chance(0.12)) made.push(variant(game, 'stage', `~Prototype~ ${title}`, 0.5));
  if (discConsoles.has(game.consoleId) && random.chance(0.3)) {
    made.push(variant(game, 'stage', `~Demo~ ${title}`, 0.15));
  }
  return made;
}

function makeHomebrew(random: Random): Release[] {
  return homebrewNames.map((name) => {
    const tag = random.chance(0.08) ? '~Homebrew~ ~Demo~' : '~Homebrew~';
    return {
      kind: 'homebrew',
      title: random.chance(0.07) ? `~Unlicensed~ ${name}` : `${tag} ${name}`,
      consoleId: random.pick(homebrewConsoles),
      achievements: random.int(6, 32),
      genre: random.pick(genres),
    };
  });
}

/**
 * Every release of the demo: the catalogue, and what regions, players and amateurs made of it.
 * Always the same list: a game keeps its id, its set and its icon under any seed.
 */
export function makeReleases(): Release[] {
  const random = makeRandom('releases');
  const releases = [
    ...catalogue.map((game): Release => ({ kind: 'game', ...game })),
    ...catalogue
      .filter((game) => !game.title.startsWith('~'))
      .flatMap((game) => [
        ...makeRegions(game, random),
        ...makeHacks(game, random),
        ...makeSubsets(game, random),
        ...makeStages(game, random),
      ]),
    ...makeHomebrew(random),
  ];
  return releases.filter(({ title }) => title.length <= longestTitle);
}
