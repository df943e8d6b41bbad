import { fill } from '#lib/card/messages/createFormatter.ts';
import type { Headed } from '#lib/card/messages/messages.ts';
import { headlineWords } from '#lib/card/layout/band.ts';
import { dustWords, grownWords, stillWords } from '#lib/card/types/dustCard.ts';
import { playedWords } from '#lib/card/layout/foot.ts';
import { headingWords } from '#lib/card/layout/headingWords.ts';
import { markKind } from '#lib/card/layout/marks.ts';
import { shownStamps } from '#lib/card/types/passportCard.ts';
import { gameWords, rowsThatFit, shareWords } from '#lib/card/layout/rows.ts';
import type { Sheet } from '#lib/card/layout/cardContext.ts';
import { ledgerLines } from '#lib/card/types/statsCard.ts';

/** Whose card it is and the number on its board: `MaxMilyin: 817 games mastered`. */
export function titleWords(sheet: Sheet): string {
  const { name, demo } = sheet.data;
  return `${name}${demo ? ' (demo)' : ''}: ${headlineWords(sheet)}`;
}

/** All that a card shows, in words: what is drawn as lamps and outlines is said here. */
export function descWords(sheet: Sheet): string {
  const { data, options, speak } = sheet;
  const title = options.custom_title === '' ? [] : [options.custom_title];
  const asOf = fill(speak.words.asOf, { date: speak.day(data.takenAt) ?? '' });
  const said = [...title, titleWords(sheet), ...details(sheet), playedWords(sheet), asOf];
  return said.filter((part) => part !== '').join('. ');
}

function details(sheet: Sheet): string[] {
  const { data, options, speak } = sheet;
  const { label, heading, none } = speak.words;
  const day = (date: string | null) => speak.day(date);
  const list = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ');
  const rows = (type: Headed, pitch: number, lines: readonly string[]) => [
    headingWords(sheet, type),
    ...(lines.length > 0 ? lines.slice(0, rowsThatFit(sheet, pitch)) : [none[type]]),
  ];
  switch (options.type) {
    case 'recent':
      return rows(
        'recent',
        33,
        data.recent.map((game) =>
          list(game.title, gameWords(sheet, game), shareWords(sheet, game), day(game.lastUnlock)),
        ),
      );
    case 'next':
      return rows(
        'next',
        33,
        data.next.map((game) => {
          const share = speak.share(game.hardcore, game.possible);
          return `${game.title}, ${share}, ${speak.counted(speak.words.toGo, game.left)}`;
        }),
      );
    case 'systems':
      return rows(
        'systems',
        25,
        data.systems.map((one) => `${one.name}: ${speak.share(one.mastered, one.played)}`),
      );
    case 'overlay':
      return data.recent.slice(0, 1).map((game) => `${heading.recent}: ${game.title}`);
    case 'wall':
      return data.wall.length === 0 ? [none.wall] : wallWords(sheet);
    case 'passport': {
      const stamps = shownStamps(sheet).map(({ code, date }) => list(code, day(date)));
      return [headingWords(sheet, 'passport'), ...(stamps.length > 0 ? stamps : [none.passport])];
    }
    case 'letters':
      return [
        headingWords(sheet, 'letters'),
        ...data.letters.flatMap(({ letter, title }) => (title ? [`${letter}: ${title}`] : [])),
      ];
    case 'dust':
      return rows(
        'dust',
        33,
        data.dust.games.map((game) =>
          list(game.title, dustWords(sheet, game), day(game.lastUnlock)),
        ),
      );
    case 'revised':
      return rows(
        'revised',
        33,
        data.revised.games.map((game) => {
          const share = speak.share(game.awarded, game.possible);
          return list(game.title, stillWords(sheet, game), share, grownWords(sheet, game));
        }),
      );
    case 'mini':
    case 'stats': {
      const lines = ledgerLines(sheet);
      return lines.map(
        ({ key, value }) => `${label[key as keyof typeof label]} ${speak.count(value)}`,
      );
    }
  }
}

/** How many awards of each kind. */
function wallWords({ data, speak }: Sheet): string[] {
  const { tally } = data.summary;
  const counts = {
    mastered: tally.mastered,
    completed: tally.completed,
    beaten: tally.beaten,
    casual: tally.beatenCasual,
    awarded: tally.other,
    unfinished: 0,
  };
  const kinds = [...new Set(data.wall.map(({ award }) => markKind(award)))];
  return kinds.map((kind) => `${speak.words.label[kind]} ${speak.count(counts[kind])}`);
}
