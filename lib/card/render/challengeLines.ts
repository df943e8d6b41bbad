import { dustText, grownText, stillText } from '#lib/card/types/dustCard.ts';
import { hides, type CardContext } from '#lib/card/layout/cardContext.ts';
import { cutToColumns, padEnd } from '#lib/card/text/columns.ts';
import { COLUMNS, ends, orNone, ROWS } from '#lib/card/layout/textLines.ts';

/** Systems five to a line and letters three, each with its year or title; games two lines each. */
export function challengeLines(
  context: CardContext,
  type: 'passport' | 'letters' | 'dust' | 'revised',
): string[] {
  const { data, options, format } = context;
  switch (type) {
    case 'passport': {
      const yearOf = (date: string | null) =>
        (hides(options, 'date') ? '' : format.year(date)) ?? '';
      const stamps = data.passport.stamps.map(
        ({ code, date }) => `${padEnd(code, 6)} ${yearOf(date)}`,
      );
      return orNone(context, type, inColumns(stamps, 5));
    }
    case 'letters':
      return orNone(
        context,
        type,
        inColumns(
          data.letters.map(({ letter, title }) => `${letter} ${title ?? '·'}`),
          3,
        ),
      );
    case 'dust': {
      const games = data.dust.games.slice(0, ROWS).flatMap((game) => {
        const day = hides(options, 'date') ? '' : (format.day(game.lastUnlock) ?? '');
        return [ends(game.title, day), ends(`  ${dustText(context, game)}`, '')];
      });
      return orNone(context, type, games);
    }
    case 'revised': {
      const games = data.revised.games.slice(0, ROWS).flatMap((game) => {
        const share = format.ofTotal(game.awarded, game.possible);
        const still = `  ${stillText(context, game)}`;
        return [ends(game.title, grownText(context, game)), ends(still, share)];
      });
      return orNone(context, type, games);
    }
  }
}

/** Short texts in columns that read downwards. */
function inColumns(texts: readonly string[], columns: number): string[] {
  const rows = Math.ceil(texts.length / columns);
  const width = COLUMNS / columns;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      padEnd(cutToColumns(texts[column * rows + row] ?? '', width - 1), width),
    ).join(''),
  );
}
