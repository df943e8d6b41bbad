import { interpolate } from '#lib/card/messages/createFormatter.ts';
import type { Headed } from '#lib/card/messages/messages.ts';
import { headlineText } from '#lib/card/layout/band.ts';
import { dustText, grownText, stillText } from '#lib/card/types/dustCard.ts';
import { playedText } from '#lib/card/layout/foot.ts';
import { headingText } from '#lib/card/layout/headingWords.ts';
import { markKind } from '#lib/card/layout/marks.ts';
import { shownStamps } from '#lib/card/types/passportCard.ts';
import { gameText, rowsThatFit, unlockedText } from '#lib/card/layout/rows.ts';
import type { CardContext } from '#lib/card/layout/cardContext.ts';
import { ledgerLines } from '#lib/card/types/statsCard.ts';

/** Whose card it is and the number on its board: `MaxMilyin: 817 games mastered`. */
export function titleWords(context: CardContext): string {
  const { name, demo } = context.data;
  return `${name}${demo ? ' (demo)' : ''}: ${headlineText(context)}`;
}

/** All that a card shows, in words: what is drawn as lamps and outlines is said here. */
export function descWords(context: CardContext): string {
  const { data, options, format } = context;
  const title = options.custom_title === '' ? [] : [options.custom_title];
  const asOf = interpolate(format.messages.asOf, { date: format.day(data.takenAt) ?? '' });
  const said = [...title, titleWords(context), ...details(context), playedText(context), asOf];
  return said.filter((part) => part !== '').join('. ');
}

function details(context: CardContext): string[] {
  const { data, options, format } = context;
  const { label, heading, none } = format.messages;
  const day = (date: string | null) => format.day(date);
  const list = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ');
  const rows = (type: Headed, pitch: number, lines: readonly string[]) => [
    headingText(context, type),
    ...(lines.length > 0 ? lines.slice(0, rowsThatFit(context, pitch)) : [none[type]]),
  ];
  switch (options.type) {
    case 'recent':
      return rows(
        'recent',
        33,
        data.recent.map((game) =>
          list(game.title, gameText(context, game), unlockedText(context, game), day(game.lastUnlock)),
        ),
      );
    case 'next':
      return rows(
        'next',
        33,
        data.next.map((game) => {
          const share = format.ofTotal(game.hardcore, game.possible);
          return `${game.title}, ${share}, ${format.withCount(format.messages.toGo, game.left)}`;
        }),
      );
    case 'systems':
      return rows(
        'systems',
        25,
        data.systems.map((one) => `${one.name}: ${format.ofTotal(one.mastered, one.played)}`),
      );
    case 'overlay':
      return data.recent.slice(0, 1).map((game) => `${heading.recent}: ${game.title}`);
    case 'wall':
      return data.wall.length === 0 ? [none.wall] : wallWords(context);
    case 'passport': {
      const stamps = shownStamps(context).map(({ code, date }) => list(code, day(date)));
      return [headingText(context, 'passport'), ...(stamps.length > 0 ? stamps : [none.passport])];
    }
    case 'letters':
      return [
        headingText(context, 'letters'),
        ...data.letters.flatMap(({ letter, title }) => (title ? [`${letter}: ${title}`] : [])),
      ];
    case 'dust':
      return rows(
        'dust',
        33,
        data.dust.games.map((game) =>
          list(game.title, dustText(context, game), day(game.lastUnlock)),
        ),
      );
    case 'revised':
      return rows(
        'revised',
        33,
        data.revised.games.map((game) => {
          const share = format.ofTotal(game.awarded, game.possible);
          return list(game.title, stillText(context, game), share, grownText(context, game));
        }),
      );
    case 'mini':
    case 'stats': {
      const lines = ledgerLines(context);
      return lines.map(
        ({ key, value }) => `${label[key as keyof typeof label]} ${format.count(value)}`,
      );
    }
  }
}

/** How many awards of each kind. */
function wallWords({ data, format }: CardContext): string[] {
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
  return kinds.map((kind) => `${format.messages.label[kind]} ${format.count(counts[kind])}`);
}
